using CityGoals.Progress.Rounds;
using CityGoals.ServiceDefaults;

namespace CityGoals.Progress.Reports;

/// <summary>Who may change what a report says or rests on, and when. Pure.</summary>
internal static class ReportChange
{
    /// <summary>Why the caller may not change the report now; none: they may.</summary>
    /// <param name="department">The department of the sheet.</param>
    /// <param name="reason">Why it is changed; needed once the round is closed.</param>
    public static Refusal? Refuse(Caller caller, RoundRow round, ReportState state, string department, string reason, DateTimeOffset now)
    {
        var phase = round.PhaseAt(now);
        if (round.State == RoundState.Planned) return ReportProblems.RoundNotOpen(round);
        if (!ReportRoute.MaySave(caller, department, phase, ReportRoute.IsEditable(phase, state) ? state : ReportState.Draft))
        {
            return phase == RoundPhase.Closed ? ReportProblems.RoundClosed() : ReportProblems.NotYourReport();
        }

        if (!ReportRoute.IsEditable(phase, state)) return ReportProblems.StepNotOpen(state);
        return ReportRoute.NeedsReason(phase, step: null) && string.IsNullOrWhiteSpace(reason) ? ReportProblems.ReasonMissing() : null;
    }
}
