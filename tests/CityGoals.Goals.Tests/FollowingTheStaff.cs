using CityGoals.Contracts.SignIn.V1;
using CityGoals.TestKit.Projections;

namespace CityGoals.Goals.Tests;

/// <summary>Whom comments may mention are the city's people, as SignIn tells of them: by events, and by its feed at the first start.</summary>
public sealed class FollowingTheStaff : IAsyncLifetime
{
    private readonly string city = GoalsService.NewCode();
    private readonly Guid ichiro = Guid.CreateVersion7();
    private readonly Guid jiro = Guid.CreateVersion7();
    private ProjectionHost goals = null!;

    public async ValueTask InitializeAsync() => goals = await ProjectionHost.StartAsync<Program>("goals");

    public ValueTask DisposeAsync() => goals.DisposeAsync();

    [Fact]
    public async Task Holds_each_person_with_their_posts()
    {
        await goals.TakeAsync(Told(ichiro, 1, "一郎"), Told(jiro, 1, "二郎"), Told(ichiro, 2, "一朗", active: false));

        (await HeldAsync()).ShouldBe("一朗 false 2 総務部長|二郎 true 1 総務部長");
    }

    [Fact]
    public async Task Is_not_moved_by_what_is_late_or_comes_again()
    {
        await goals.TakeAsync(Told(ichiro, 3, "三"));
        await goals.TakeAsync(Told(ichiro, 1, "一"), Told(ichiro, 3, "三"), Told(ichiro, 2, "二"));

        (await HeldAsync()).ShouldBe("三 true 3 総務部長");
    }

    [Fact]
    public async Task Asks_for_whom_it_was_not_told_of_beside_the_organisation()
    {
        var other = GoalsService.NewCode();
        var feed = new FeedStub();
        feed.Hold(other, Told(ichiro, 7, "一郎") with { MunicipalityCode = other }, Told(jiro, 1, "二郎") with { MunicipalityCode = other });
        await using var late = await ProjectionHost.StartAsync<Program>("goals", feed);

        await late.UntilBuiltAsync(other);

        (await HeldAsync(late, other)).ShouldBe("一郎 true 7 総務部長|二郎 true 1 総務部長");
        feed.Requests.Count.ShouldBe(3, "the feeds of the organisation, of the staff and of reports");
    }

    [Fact]
    public async Task Refuses_a_person_that_another_city_wrote()
    {
        var message = await goals.Broker.PublishWrittenByAsync(GoalsService.NewCode(), Told(ichiro, 1, "一郎"));

        (await goals.UntilDeadAsync("staff-changed", message)).ShouldNotBeNull();
        (await HeldAsync()).ShouldBeEmpty();
    }

    private StaffChanged Told(Guid person, int revision, string name, bool active = true) => new()
    {
        MunicipalityCode = city,
        PersonId = person,
        Revision = revision,
        OccurredAt = new DateTimeOffset(2026, 11, 23, 0, revision, 0, TimeSpan.Zero),
        Name = name,
        Kana = person == ichiro ? "いち" : "に",
        NameEn = "Test",
        Active = active,
        Posts = [new() { DepartmentCode = "soumu", SectionCode = null, Title = "総務部長", Roles = ["Head"], From = new(2026, 4, 1), Until = null, DeputyFor = null }],
    };

    private Task<string> HeldAsync() => HeldAsync(goals, city);

    private static Task<string> HeldAsync(ProjectionHost host, string city) => host.Database.ScalarAsync<string>(
        $"select coalesce(string_agg(concat_ws(' ', name, active::text, revision, posts -> 0 ->> 'title'), '|' order by kana), '') from staff_member where municipality_code = '{city}'");
}
