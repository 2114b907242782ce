using CityGoals.ServiceDefaults;

namespace CityGoals.Goals;

/// <summary>Which step leads where, and whose it is. It goes by posts: whoever holds the post today may act. Pure.</summary>
internal static class ApprovalRoute
{
    /// <summary>Where a step leads from a state; none where the route has no such step.</summary>
    public static SheetState? Next(SheetState now, SheetStep step) => (now, step) switch
    {
        (SheetState.Draft or SheetState.Returned, SheetStep.Submit) => SheetState.Submitted,
        (SheetState.Submitted, SheetStep.Approve) => SheetState.HeadApproved,
        (SheetState.HeadApproved, SheetStep.Approve) => SheetState.Approved,
        (SheetState.Submitted or SheetState.HeadApproved or SheetState.Approved, SheetStep.Return) => SheetState.Returned,
        (SheetState.Submitted or SheetState.HeadApproved, SheetStep.Withdraw) => SheetState.Draft,
        (SheetState.Approved or SheetState.Published, SheetStep.Revise) => SheetState.Draft,
        _ => null,
    };

    /// <summary>Whether the step is the caller's to take from that state, by the posts that they hold today.</summary>
    public static bool MayTake(Caller caller, string department, SheetState now, SheetStep step) => (now, step) switch
    {
        (_, SheetStep.Submit or SheetStep.Withdraw) => MayWrite(caller, department),
        (_, SheetStep.Revise) => MayWrite(caller, department) || caller.Roles.Contains(Roles.PlanningOffice),
        (SheetState.Submitted, _) => caller.Holds(Roles.Head, department),
        _ => caller.Roles.Contains(Roles.PlanningOffice),
    };

    /// <summary>Whether the caller writes a department's sheets, by a post held there.</summary>
    public static bool MayWrite(Caller caller, string department) => caller.Holds(Roles.Author, department) || caller.Holds(Roles.Head, department);

    /// <summary>Whether a sheet's content may change in that state.</summary>
    public static bool IsEditable(SheetState now) => now is SheetState.Draft or SheetState.Returned;

    /// <summary>Whether the step needs to be explained to those whom it concerns.</summary>
    public static bool NeedsReason(SheetStep step) => step is SheetStep.Return or SheetStep.Revise;

    /// <summary>Whether a person would approve what they handed in themselves.</summary>
    public static bool IsOwn(Caller caller, string? submittedBy, SheetStep step) => step == SheetStep.Approve && submittedBy == caller.PersonId;
}
