using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Clients.Plans;

/// <summary>An element of a plan.</summary>
/// <param name="ParentId">The element above it; none at the top.</param>
/// <param name="Path">Numbers and titles from the top down to this one.</param>
/// <param name="Replaces">Codes of the elements of the version before that it goes on from.</param>
public sealed record PlanElement(
    Guid PlanElementId, Guid? ParentId, string Code, string Level, string Label, string Title, string TitleEn, IReadOnlyList<string> Path, IReadOnlyList<string> PathEn, IReadOnlyList<string> Replaces)
{
    /// <summary>Number and title.</summary>
    public Bilingual Names => new(Path[^1], PathEn[^1]);
}
