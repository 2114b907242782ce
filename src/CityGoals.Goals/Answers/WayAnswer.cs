using CityGoals.Goals.Rows;
using CityGoals.ServiceDefaults;

namespace CityGoals.Goals.Answers;

/// <summary>What a person may do with a sheet next, by the posts that they hold today.</summary>
/// <param name="Steps">The steps that are theirs to take now.</param>
/// <param name="OwnSubmission">Whether they would approve it, had they not handed it in themselves.</param>
/// <param name="MayPublish">公表.</param>
internal sealed record WayAnswer(IReadOnlyList<SheetStep> Steps, bool OwnSubmission, bool MayPublish)
{
    /// <summary>What the caller may do with the sheet as it stands.</summary>
    public static WayAnswer Of(Caller caller, SheetRow sheet)
    {
        var open = Enum.GetValues<SheetStep>()
            .Where(step => ApprovalRoute.Next(sheet.State, step) is not null && ApprovalRoute.MayTake(caller, sheet.DepartmentCode, sheet.State, step)).ToList();
        var own = open.Where(step => ApprovalRoute.IsOwn(caller, sheet.SubmittedBy, step)).ToList();
        var ready = GoalLifecycle.Publish(sheet, sheet.Revision) == GoalLifecycle.Step.Take;
        return new([.. open.Except(own)], own.Count > 0, ready && caller.Roles.Contains(Roles.PlanningOffice));
    }
}
