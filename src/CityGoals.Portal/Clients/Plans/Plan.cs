using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Clients.Plans;

/// <summary>A version of a plan with its elements, in the order of its table of contents, and the goals of a year that serve them.</summary>
/// <param name="Before">The version before it; none if there is none.</param>
public sealed record Plan(
    Guid PlanId, int Revision, string Code, string Name, string NameEn, string Version, DateOnly ValidFrom, DateOnly? ValidTo, Guid? Before,
    IReadOnlyList<PlanElement> Elements, IReadOnlyList<PlanGoal> Goals)
{
    public Bilingual Names => new(Name, NameEn.Length > 0 ? NameEn : Name);
}
