using CityGoals.Goals.Plans;

namespace CityGoals.Goals.Answers;

/// <summary>A version of a plan with its elements and the goals that serve them.</summary>
/// <param name="Before">The version before it, whose elements these go on from; none if there is none.</param>
/// <param name="Elements">In the order of the table of contents.</param>
/// <param name="Goals">The goals of the asked fiscal year; empty where none was asked for.</param>
internal sealed record PlanAnswer(
    Guid PlanId, int Revision, string Code, string Name, string NameEn, string Version, DateOnly ValidFrom, DateOnly? ValidTo, Guid? Before,
    IReadOnlyList<PlanElementAnswer> Elements, IReadOnlyList<PlanGoal> Goals)
{
    public static PlanAnswer Of(PlanRow plan, Guid? before, IReadOnlyList<PlanElementRow> elements, IReadOnlyDictionary<Guid, string> codes, IReadOnlyList<PlanGoal> goals) => new(
        plan.PlanId, plan.Revision, plan.PlanCode, plan.Name, plan.NameEn, plan.Version, plan.ValidFrom, plan.ValidTo, before,
        [.. elements.Select(element => PlanElementAnswer.Of(element, codes))], goals);
}
