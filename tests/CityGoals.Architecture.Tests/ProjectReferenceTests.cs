namespace CityGoals.Architecture.Tests;

/// <summary>Services never reference each other; foundations reference next to nothing.</summary>
public class ProjectReferenceTests
{
    public static TheoryData<string> Projects =>
        [.. Checkout.Files("*.csproj").Select(Checkout.RelativePath).Where(path => path.StartsWith("src/", StringComparison.Ordinal) || path.StartsWith("ServiceDefaults/", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Projects))]
    public void References_only_what_the_layout_allows(string projectFile)
    {
        var references = ProjectReferences.Of(Path.Combine(Checkout.Root, projectFile));

        ProjectReferences.Forbidden(Path.GetFileNameWithoutExtension(projectFile), references).ShouldBeEmpty();
    }

    [Fact]
    public void Looks_at_every_service() => Projects.Count.ShouldBeGreaterThanOrEqualTo(13);

    [Theory]
    [InlineData("CityGoals.Goals", "CityGoals.Progress")]
    [InlineData("CityGoals.Portal", "CityGoals.Postgres")]
    [InlineData("CityGoals.Contracts", "CityGoals.Fiscal")]
    [InlineData("CityGoals.Notifications", "CityGoals.Reading")]
    [InlineData("CityGoals.Newcomer", "CityGoals.Fiscal")]
    public void Would_notice_a_forbidden_reference(string project, string reference) =>
        ProjectReferences.Forbidden(project, [reference]).ShouldBe([reference]);
}
