using CityGoals.Goals.Rows;

namespace CityGoals.Goals.Tests;

/// <summary>What may be published.</summary>
public class GoalLifecycleTests
{
    [Fact]
    public void Publishes_what_stands_as_a_file_brought_it_in() => Publish(SheetState.Draft, imported: true).ShouldBe(GoalLifecycle.Step.Take);

    [Fact]
    public void Does_not_publish_a_draft_that_was_written_here() => Publish(SheetState.Draft, imported: false).ShouldBe(GoalLifecycle.Step.NotYet);

    [Fact]
    public void Does_not_publish_what_was_edited_since_it_came_in() => Publish(SheetState.Draft, imported: true, revision: 2).ShouldBe(GoalLifecycle.Step.NotYet);

    [Fact]
    public void Does_not_publish_what_was_handed_in_since_it_came_in() => Publish(SheetState.Draft, imported: true, steps: 2).ShouldBe(GoalLifecycle.Step.NotYet);

    [Fact]
    public void Leaves_a_published_sheet_as_it_is() => Publish(SheetState.Published, imported: true).ShouldBe(GoalLifecycle.Step.AlreadyThere);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Publishes_what_was_approved_to_the_end(bool imported) => Publish(SheetState.Approved, imported, revision: 3, steps: 3).ShouldBe(GoalLifecycle.Step.Take);

    [Theory]
    [InlineData(SheetState.Submitted)]
    [InlineData(SheetState.HeadApproved)]
    [InlineData(SheetState.Returned)]
    public void Does_not_publish_what_is_on_its_way(SheetState state) => Publish(state, imported: true, steps: 1).ShouldBe(GoalLifecycle.Step.NotYet);

    [Theory]
    [InlineData(SheetState.Draft, 2)]
    [InlineData(SheetState.Approved, 4)]
    [InlineData(SheetState.Published, 2)]
    public void Does_nothing_to_a_revision_that_was_not_seen(SheetState state, int stated) =>
        GoalLifecycle.Publish(Sheet(state, imported: true, revision: 3, steps: 0), stated).ShouldBe(GoalLifecycle.Step.Stale);

    private static GoalLifecycle.Step Publish(SheetState state, bool imported, int revision = 1, int steps = 0) =>
        GoalLifecycle.Publish(Sheet(state, imported, revision, steps), revision);

    private static SheetRow Sheet(SheetState state, bool imported, int revision, int steps) => new()
    {
        GoalSheetId = Guid.Empty,
        FiscalYear = 2026,
        FiscalFirstMonth = 4,
        DepartmentCode = "01",
        DepartmentName = "総務部",
        Number = 1,
        Rank = 1,
        Title = "",
        Situation = "",
        Purpose = "",
        Participation = "",
        Effect = "",
        OtherNotes = "",
        State = state,
        Revision = revision,
        Steps = steps,
        SheetImportId = imported ? Guid.NewGuid() : null,
    };
}
