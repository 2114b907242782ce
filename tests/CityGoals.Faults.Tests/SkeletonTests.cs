namespace CityGoals.Faults.Tests;

public class SkeletonTests
{
    [Fact]
    public void Runs() => 1.ShouldBe(1);
}
