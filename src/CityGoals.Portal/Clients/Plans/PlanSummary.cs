using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Clients.Plans;

/// <summary>A version of a plan in a list.</summary>
/// <param name="Code">The same for all versions of a plan.</param>
/// <param name="Elements">How many elements it has.</param>
public sealed record PlanSummary(Guid PlanId, string Code, string Name, string NameEn, string Version, DateOnly ValidFrom, DateOnly? ValidTo, int Elements)
{
    public Bilingual Names => new(Name, NameEn.Length > 0 ? NameEn : Name);
}
