using Aspire.Hosting.Engine;

namespace CityGoals.LocalProcesses.Tests;

public sealed class RestartPolicies
{
    private static readonly RestartPolicy Policy = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5), Limit: 5, Steady: TimeSpan.FromMinutes(1));

    [Fact]
    public void Doubles_the_pause_up_to_the_longest()
    {
        Enumerable.Range(1, 5).Select(crashes => Policy.PauseAfter(crashes)!.Value.TotalSeconds).ShouldBe([1, 2, 4, 5, 5]);
    }

    [Fact]
    public void Ends_after_too_many_crashes_in_a_row()
    {
        Policy.PauseAfter(6).ShouldBeNull();
    }

    [Fact]
    public void Counts_crashes_in_a_row_and_begins_anew_after_a_steady_life()
    {
        Policy.Count(2, TimeSpan.FromSeconds(59)).ShouldBe(3);
        Policy.Count(2, TimeSpan.FromSeconds(60)).ShouldBe(1);
    }
}
