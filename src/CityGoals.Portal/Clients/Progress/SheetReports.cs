namespace CityGoals.Portal.Clients.Progress;

/// <summary>What was reported on a goal sheet, by round.</summary>
public sealed record SheetReports
{
    public IReadOnlyList<ReportRound> Rounds { get; init; } = [];

    /// <summary>The reports of a round.</summary>
    /// <param name="kind"><see cref="ReportRound.MidTerm"/> or <see cref="ReportRound.Final"/>.</param>
    public IReadOnlyList<SheetReport> Of(string kind) => [.. Rounds.Where(round => round.Kind == kind).SelectMany(round => round.Reports)];
}
