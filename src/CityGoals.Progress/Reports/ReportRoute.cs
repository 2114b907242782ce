using CityGoals.Progress.Rounds;
using CityGoals.ServiceDefaults;

namespace CityGoals.Progress.Reports;

/// <summary>Which step of a report leads where, and whose it is. It goes by posts, not by persons, and by where the moment stands to the round. Pure.</summary>
internal static class ReportRoute
{
    /// <summary>Where a step leads from a state; none where the route has no such step.</summary>
    public static ReportState? Next(ReportState now, ReportStep step) => (now, step) switch
    {
        (ReportState.Draft or ReportState.Returned, ReportStep.Submit) => ReportState.Submitted,
        (ReportState.Submitted, ReportStep.Approve) => ReportState.HeadApproved,
        (ReportState.HeadApproved, ReportStep.Approve) => ReportState.Approved,
        (ReportState.Submitted or ReportState.HeadApproved or ReportState.Approved, ReportStep.Return) => ReportState.Returned,
        (ReportState.Submitted or ReportState.HeadApproved, ReportStep.Withdraw) => ReportState.Draft,
        _ => null,
    };

    /// <summary>
    /// Whether the step is the caller's to take, by the posts that they hold today. After a round is closed, what the department did before is the planning office's to do;
    /// approvals and returns go on, so that what came in time is decided.
    /// </summary>
    public static bool MayTake(Caller caller, string department, RoundPhase phase, ReportState now, ReportStep step) => (phase, now, step) switch
    {
        (RoundPhase.Closed, _, ReportStep.Submit or ReportStep.Withdraw) => IsOffice(caller),
        (_, _, ReportStep.Submit or ReportStep.Withdraw) => MayWrite(caller, department),
        (_, ReportState.Submitted, _) => caller.Holds(Roles.Head, department),
        _ => IsOffice(caller),
    };

    /// <summary>Whether the caller may save another content: the department while the round is open and nobody else has the report, the planning office once it is closed.</summary>
    public static bool MaySave(Caller caller, string department, RoundPhase phase, ReportState now) =>
        phase == RoundPhase.Closed ? IsOffice(caller) : now is ReportState.Draft or ReportState.Returned && MayWrite(caller, department);

    /// <summary>Whether the report's state lets anybody save at all.</summary>
    public static bool IsEditable(RoundPhase phase, ReportState now) => phase == RoundPhase.Closed || now is ReportState.Draft or ReportState.Returned;

    /// <summary>Whether the caller writes a department's reports, by a post held there.</summary>
    public static bool MayWrite(Caller caller, string department) => caller.Holds(Roles.Author, department) || caller.Holds(Roles.Head, department);

    /// <summary>Whether the step or save needs to be explained: a return, and whatever the planning office does for a department after the round was closed.</summary>
    public static bool NeedsReason(RoundPhase phase, ReportStep? step) => step == ReportStep.Return || (phase == RoundPhase.Closed && step is null or ReportStep.Submit or ReportStep.Withdraw);

    /// <summary>Whether a person would approve what they handed in themselves.</summary>
    public static bool IsOwn(Caller caller, string? submittedBy, ReportStep step) => step == ReportStep.Approve && submittedBy == caller.PersonId;

    /// <summary>Whether a report may be published: approved to the end, or corrected after it was published.</summary>
    public static bool IsReady(ReportState state, int revision, int? publishedRevision) =>
        state == ReportState.Approved || (state == ReportState.Published && publishedRevision < revision);

    private static bool IsOffice(Caller caller) => caller.Roles.Contains(Roles.PlanningOffice);
}
