using CityGoals.ServiceDefaults;

namespace CityGoals.Goals.Tests;

/// <summary>Which step leads where, and whose it is.</summary>
public class ApprovalRouteTests
{
    private static readonly Dictionary<(SheetState, SheetStep), SheetState> Route = new()
    {
        [(SheetState.Draft, SheetStep.Submit)] = SheetState.Submitted,
        [(SheetState.Returned, SheetStep.Submit)] = SheetState.Submitted,
        [(SheetState.Submitted, SheetStep.Approve)] = SheetState.HeadApproved,
        [(SheetState.Submitted, SheetStep.Return)] = SheetState.Returned,
        [(SheetState.Submitted, SheetStep.Withdraw)] = SheetState.Draft,
        [(SheetState.HeadApproved, SheetStep.Approve)] = SheetState.Approved,
        [(SheetState.HeadApproved, SheetStep.Return)] = SheetState.Returned,
        [(SheetState.HeadApproved, SheetStep.Withdraw)] = SheetState.Draft,
        [(SheetState.Approved, SheetStep.Return)] = SheetState.Returned,
        [(SheetState.Approved, SheetStep.Revise)] = SheetState.Draft,
        [(SheetState.Published, SheetStep.Revise)] = SheetState.Draft,
    };

    [Fact]
    public void Has_these_steps_and_no_others()
    {
        foreach (var state in Enum.GetValues<SheetState>())
        {
            foreach (var step in Enum.GetValues<SheetStep>())
            {
                ApprovalRoute.Next(state, step).ShouldBe(Route.TryGetValue((state, step), out var next) ? next : null, $"{state} {step}");
            }
        }
    }

    [Theory]
    [InlineData(Roles.Author, "01", SheetState.Draft, SheetStep.Submit, true)]
    [InlineData(Roles.Head, "01", SheetState.Draft, SheetStep.Submit, true)]
    [InlineData(Roles.Author, "02", SheetState.Draft, SheetStep.Submit, false)]
    [InlineData(Roles.PlanningOffice, "02", SheetState.Draft, SheetStep.Submit, false)]
    [InlineData(Roles.Author, "01", SheetState.Submitted, SheetStep.Approve, false)]
    [InlineData(Roles.Head, "01", SheetState.Submitted, SheetStep.Approve, true)]
    [InlineData(Roles.Head, "02", SheetState.Submitted, SheetStep.Approve, false)]
    [InlineData(Roles.PlanningOffice, "02", SheetState.Submitted, SheetStep.Approve, false)]
    [InlineData(Roles.Head, "01", SheetState.HeadApproved, SheetStep.Approve, false)]
    [InlineData(Roles.PlanningOffice, "02", SheetState.HeadApproved, SheetStep.Approve, true)]
    [InlineData(Roles.PlanningOffice, "02", SheetState.Approved, SheetStep.Return, true)]
    [InlineData(Roles.Head, "01", SheetState.Approved, SheetStep.Return, false)]
    [InlineData(Roles.Author, "01", SheetState.HeadApproved, SheetStep.Withdraw, true)]
    [InlineData(Roles.PlanningOffice, "02", SheetState.HeadApproved, SheetStep.Withdraw, false)]
    [InlineData(Roles.Author, "01", SheetState.Published, SheetStep.Revise, true)]
    [InlineData(Roles.Head, "01", SheetState.Approved, SheetStep.Revise, true)]
    [InlineData(Roles.PlanningOffice, "02", SheetState.Published, SheetStep.Revise, true)]
    [InlineData(Roles.Author, "02", SheetState.Published, SheetStep.Revise, false)]
    [InlineData(Roles.Executive, "01", SheetState.Published, SheetStep.Revise, false)]
    public void Goes_by_the_post(string role, string department, SheetState state, SheetStep step, bool may) =>
        ApprovalRoute.MayTake(new Caller("131016", "p-1", "花子", [role], [department], [Caller.Post(role, department)]), "01", state, step).ShouldBe(may);
}
