namespace CityGoals.Goals.Tests;

/// <summary>What may become of a sheet.</summary>
public class GoalLifecycleTests
{
    [Fact]
    public void Publishes_a_draft_of_the_revision_that_was_seen() => GoalLifecycle.Publish(SheetState.Draft, 3, 3).ShouldBe(GoalLifecycle.Step.Take);

    [Fact]
    public void Leaves_a_published_sheet_as_it_is() => GoalLifecycle.Publish(SheetState.Published, 3, 3).ShouldBe(GoalLifecycle.Step.AlreadyThere);

    [Fact]
    public void Publishes_what_was_approved_to_the_end() => GoalLifecycle.Publish(SheetState.Approved, 3, 3).ShouldBe(GoalLifecycle.Step.Take);

    [Theory]
    [InlineData(SheetState.Submitted)]
    [InlineData(SheetState.HeadApproved)]
    [InlineData(SheetState.Returned)]
    public void Does_not_publish_what_is_on_its_way(SheetState state) => GoalLifecycle.Publish(state, 3, 3).ShouldBe(GoalLifecycle.Step.NotYet);

    [Theory]
    [InlineData(SheetState.Draft, 2)]
    [InlineData(SheetState.Draft, 4)]
    [InlineData(SheetState.Published, 2)]
    public void Does_nothing_to_a_revision_that_was_not_seen(SheetState state, int stated) => GoalLifecycle.Publish(state, 3, stated).ShouldBe(GoalLifecycle.Step.Stale);
}
