using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CityGoals.Contracts.SignIn.V1;
using CityGoals.TestKit.Projections;

namespace CityGoals.Goals.Tests;

/// <summary>The departments of sheets are those of the city's organisation, as SignIn tells of it: by events, and by its feed at the first start.</summary>
public sealed class FollowingTheOrganisation : IAsyncLifetime
{
    private readonly string city = GoalsService.NewCode();
    private ProjectionHost goals = null!;

    public async ValueTask InitializeAsync() => goals = await ProjectionHost.StartAsync<Program>("goals");

    public ValueTask DisposeAsync() => goals.DisposeAsync();

    [Fact]
    public async Task Lists_departments_and_offices_in_the_years_in_which_they_stand()
    {
        await goals.TakeAsync(Told(1, Unit("soumu", "総務部"), Unit("soumu-jinji", "人事課", kind: "section", parent: "soumu"), Unit("shicho", "市長・副市長", kind: "office")));
        await goals.TakeAsync(Told(2, Unit("soumu", "総務部", to: "2027-03-31", successors: "somu-kikaku"), Unit("somu-kikaku", "総務企画部", from: "2027-04-01")));

        (await NamesAsync(2026)).ShouldBe(["総務部", "市長・副市長"]);
        (await NamesAsync(2027)).ShouldBe(["市長・副市長", "総務企画部"]);
    }

    [Fact]
    public async Task Is_not_moved_by_what_is_late_or_comes_again()
    {
        var (first, second) = (Told(1, Unit("soumu", "総務部")), Told(2, Unit("soumu", "総務部", to: "2027-03-31")));

        await goals.TakeAsync(second);
        await goals.TakeAsync(first, second, first);

        (await NamesAsync(2027)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Keeps_the_department_that_a_sheet_brought()
    {
        (await TestCity.ImportAsync(goals.ClientOf(city), Encoding.UTF8.GetBytes(SheetText.Of("市史編さん室", "令和8年度", 1)))).StatusCode.ShouldBe(HttpStatusCode.Created);

        await goals.TakeAsync(Told(1, Unit("soumu", "総務部")));

        (await NamesAsync(2026)).ShouldBe(["市史編さん室", "総務部"]);
    }

    [Fact]
    public async Task Asks_for_what_was_told_before_it_was_there()
    {
        var other = GoalsService.NewCode();
        var feed = new FeedStub();
        feed.Hold(other, Told(7, Unit("soumu", "総務部")) with { MunicipalityCode = other });
        await using var late = await ProjectionHost.StartAsync<Program>("goals", feed);

        await late.UntilBuiltAsync(other);

        (await NamesAsync(late, other, 2026)).ShouldBe(["総務部"]);
    }

    [Fact]
    public async Task Refuses_a_tree_that_another_city_wrote()
    {
        var message = await goals.Broker.PublishWrittenByAsync(GoalsService.NewCode(), Told(1, Unit("soumu", "総務部")));

        (await goals.UntilDeadAsync("organisation-changed", message)).ShouldNotBeNull();
        (await NamesAsync(2026)).ShouldBeEmpty();
    }

    private static OrganisationUnit Unit(string code, string name, string kind = "department", string? parent = null, string from = "2020-04-01", string? to = null, params string[] successors) => new()
    {
        Code = code,
        Kind = kind,
        ParentCode = parent,
        Name = name,
        NameEn = code,
        ValidFrom = DateOnly.ParseExact(from, "O"),
        ValidTo = to is null ? null : DateOnly.ParseExact(to, "O"),
        Successors = successors,
    };

    private OrganisationChanged Told(int revision, params OrganisationUnit[] units) =>
        new() { MunicipalityCode = city, Revision = revision, OccurredAt = new DateTimeOffset(2026, 11, 23, 0, revision, 0, TimeSpan.Zero), Units = units };

    private Task<List<string?>> NamesAsync(int year) => NamesAsync(goals, city, year);

    private static async Task<List<string?>> NamesAsync(ProjectionHost host, string city, int year)
    {
        using var client = host.ClientOf(city);
        var departments = JsonNode.Parse(await client.GetStringAsync($"/departments?year={year}", TestContext.Current.CancellationToken))!;
        return [.. departments.AsArray().Select(department => (string?)department!["name"])];
    }
}
