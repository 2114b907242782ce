namespace CityGoals.Architecture.Tests;

/// <summary>Every source file of the product keeps the rules, and every rule can fail.</summary>
public class SourceRuleTests
{
    private static readonly Dictionary<string, Func<string, string, string?>> Rules = new(StringComparer.Ordinal)
    {
        [nameof(SourceRules.MassTransitStaysInItsPlaces)] = SourceRules.MassTransitStaysInItsPlaces,
        [nameof(SourceRules.EventsComeInThroughTheIntake)] = SourceRules.EventsComeInThroughTheIntake,
        [nameof(SourceRules.SqlStandsBesideItsUseCase)] = SourceRules.SqlStandsBesideItsUseCase,
        [nameof(SourceRules.ProgramIsShort)] = SourceRules.ProgramIsShort,
        [nameof(SourceRules.FileIsShort)] = SourceRules.FileIsShort,
        [nameof(SourceRules.NothingIsCalledUtils)] = SourceRules.NothingIsCalledUtils,
    };

    public static TheoryData<string> Names => [.. Rules.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_kept_by_every_file(string rule)
    {
        var broken =
            from file in Checkout.Files("*.cs")
            let path = Checkout.RelativePath(file)
            where path.StartsWith("src/", StringComparison.Ordinal) || path.StartsWith("AppHost/", StringComparison.Ordinal) || path.StartsWith("ServiceDefaults/", StringComparison.Ordinal)
            let reason = Rules[rule](path, File.ReadAllText(file))
            where reason is not null
            select $"{path}: {reason}";

        broken.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(nameof(SourceRules.MassTransitStaysInItsPlaces), "src/CityGoals.Goals/Endpoints/PublishGoal.cs", "using MassTransit;")]
    [InlineData(nameof(SourceRules.EventsComeInThroughTheIntake), "src/CityGoals.Analytics/Consumers/GoalSheetPublishedConsumer.cs", "class C : IConsumer<GoalSheetPublished>")]
    [InlineData(nameof(SourceRules.SqlStandsBesideItsUseCase), "src/CityGoals.Goals/GoalLifecycle.cs", "\"select title from goal_sheet\"")]
    [InlineData(nameof(SourceRules.SqlStandsBesideItsUseCase), "src/CityGoals.Goals/GoalLifecycle.cs", "\"\"\"\n   update goal_sheet set title = 1")]
    [InlineData(nameof(SourceRules.ProgramIsShort), "src/CityGoals.Goals/Program.cs", "\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n")]
    [InlineData(nameof(SourceRules.NothingIsCalledUtils), "src/CityGoals.Goals/DateUtils.cs", "")]
    public void Would_notice_a_breach(string rule, string path, string source) => Rules[rule](path, source).ShouldNotBeNull();

    [Fact]
    public void Would_notice_a_long_file() => SourceRules.FileIsShort("src/CityGoals.Goals/A.cs", new string('\n', 201)).ShouldNotBeNull();
}
