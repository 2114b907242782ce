using CityGoals.Goals.Rows;
using CityGoals.ServiceDefaults;

namespace CityGoals.Goals.Tests;

/// <summary>Who may put a department's goals in order, and which orders there are.</summary>
public class RankOrderTests
{
    private static readonly RankRow First = new() { GoalSheetId = Guid.Parse("019ab000-0000-7000-8000-000000000001"), Number = 1, Rank = 1, Title = "防災", State = SheetState.Draft };
    private static readonly RankRow Second = new() { GoalSheetId = Guid.Parse("019ab000-0000-7000-8000-000000000002"), Number = 2, Rank = 2, Title = "広報", State = SheetState.Submitted };

    [Theory]
    [InlineData(Roles.Author, "01", true)]
    [InlineData(Roles.Head, "01", true)]
    [InlineData(Roles.PlanningOffice, "02", true)]
    [InlineData(Roles.Head, "02", false)]
    [InlineData(Roles.Executive, "01", false)]
    public void Is_the_departments_and_the_planning_offices(string role, string department, bool may) => RankOrder.MayRank(Who(role, department), "01", [First, Second]).ShouldBe(may);

    [Fact]
    public void Is_the_planning_offices_alone_once_it_has_approved_one()
    {
        RankOrder.MayRank(Who(Roles.Head, "01"), "01", [First, Second with { State = SheetState.Approved }]).ShouldBeFalse();
        RankOrder.MayRank(Who(Roles.Head, "01"), "01", [First with { PublishedRevision = 1 }, Second]).ShouldBeFalse();
        RankOrder.MayRank(Who(Roles.Head, "01"), "01", [First, Second with { State = SheetState.HeadApproved }]).ShouldBeTrue();
        RankOrder.MayRank(Who(Roles.PlanningOffice, "02"), "01", [First with { PublishedRevision = 1 }]).ShouldBeTrue();
    }

    [Theory]
    [InlineData(2, 1, true)]
    [InlineData(1, 99, true)]
    [InlineData(1, 1, false)]
    [InlineData(0, 1, false)]
    [InlineData(1, 100, false)]
    public void Gives_every_sheet_a_rank_of_its_own(int first, int second, bool whole) => RankOrder.IsWhole([new(First.GoalSheetId, first), new(Second.GoalSheetId, second)], [First, Second]).ShouldBe(whole);

    [Fact]
    public void Leaves_no_sheet_out_and_knows_no_other()
    {
        RankOrder.IsWhole([new(First.GoalSheetId, 1)], [First, Second]).ShouldBeFalse();
        RankOrder.IsWhole([new(First.GoalSheetId, 1), new(Guid.Empty, 2)], [First, Second]).ShouldBeFalse();
    }

    [Fact]
    public void Is_seen_as_it_is_only_with_the_same_sheets_and_ranks()
    {
        RankOrder.IsCurrent([new(Second.GoalSheetId, 2), new(First.GoalSheetId, 1)], [First, Second]).ShouldBeTrue();
        RankOrder.IsCurrent([new(Second.GoalSheetId, 1), new(First.GoalSheetId, 2)], [First, Second]).ShouldBeFalse();
        RankOrder.IsCurrent([new(First.GoalSheetId, 1)], [First, Second]).ShouldBeFalse();
    }

    private static Caller Who(string role, string department) => new("131016", "p-1", "花子", [role], [department], [Caller.Post(role, department)]);
}
