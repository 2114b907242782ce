using CityGoals.Progress.Rounds;

namespace CityGoals.Progress.Answers;

/// <summary>A reporting round.</summary>
/// <param name="Departments">Codes of the departments that report; empty: all.</param>
/// <param name="Phase">Where this moment stands to it.</param>
/// <param name="Scale">The grades by which it judges, the best first; empty before it is opened, or where the city judges by none.</param>
internal sealed record RoundAnswer(
    Guid RoundId, int Revision, int FiscalYear, string Kind, string Name, string NameEn, DateOnly AsOf, DateOnly OpensOn, DateOnly ClosesOn, string TimeZone,
    IReadOnlyList<string> Departments, RoundState State, RoundPhase Phase, IReadOnlyList<Grade> Scale, DateTimeOffset? OpenedAt, DateTimeOffset? ClosedAt)
{
    public static RoundAnswer Of(RoundRow round, DateTimeOffset now) => new(
        round.RoundId, round.Revision, round.FiscalYear, round.Kind, round.Name, round.NameEn, round.AsOf, round.OpensOn, round.ClosesOn, round.TimeZone,
        round.Departments, round.State, round.PhaseAt(now), round.Grades, round.OpenedAt, round.ClosedAt);
}
