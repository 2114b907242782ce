using CityGoals.Portal.Clients.Rounds;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Clients.Reports;

/// <summary>The report on a sheet in a round, with everything that its page needs.</summary>
/// <param name="State">draft, submitted, head-approved, approved, returned or published.</param>
/// <param name="Revision">0: nobody has saved yet.</param>
/// <param name="Effect">取組による効果・残された課題.</param>
/// <param name="Participation">市民参加・協働、市民満足度.</param>
/// <param name="Last">The round before; none if nothing was reported.</param>
/// <param name="Removed">What was reported on parts that the sheet no longer plans.</param>
/// <param name="ReturnReason">Why the whole was returned; none unless it stands returned.</param>
public sealed record Report(
    Round Round, ReportedSheet Sheet, string State, int Revision, bool Late, string Effect, string Participation, LastRound? Last, IReadOnlyList<ReportedInitiative> Initiatives,
    IReadOnlyList<RemovedPart> Removed, string? ReturnReason, ReportWay Way);
