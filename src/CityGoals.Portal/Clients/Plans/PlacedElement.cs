using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Clients.Plans;

/// <summary>An element of a plan where it is spoken of outside its plan.</summary>
/// <param name="Path">Numbers and titles from the top of the plan down to this one.</param>
public sealed record PlacedElement(Guid PlanElementId, Guid PlanId, string PlanName, string PlanNameEn, IReadOnlyList<string> Path, IReadOnlyList<string> PathEn)
{
    public Bilingual PlanNames => new(PlanName, PlanNameEn.Length > 0 ? PlanNameEn : PlanName);

    /// <summary>The way down to it.</summary>
    public Bilingual Way => new(string.Join(" › ", Path), string.Join(" › ", PathEn));
}
