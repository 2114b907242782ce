using System.Net;
using CityGoals.ServiceDefaults;
using CityGoals.TestKit;
using CityGoals.TestKit.Projections;
using CsCheck;

namespace CityGoals.ProjectionPromises;

/// <summary>A projection is built from its owner's feed through the code that applies events, and shown when it is complete.</summary>
public sealed class RebuildFromFeed(RunningService service)
{
    [Fact]
    public async Task Finds_what_was_published_before_its_first_start()
    {
        var municipality = Municipalities.Next();
        var feed = new FeedStub();
        feed.Hold(municipality, History.Six.Of(municipality));

        await using var host = await ProjectionHost.StartAsync<Program>(RunningService.Name, feed);
        await host.UntilBuiltAsync(municipality);

        (await host.ContentsAsync(municipality)).ShouldBe(await service.InOrderAsync(History.Six));
    }

    [Fact]
    public async Task Looks_for_the_past_of_a_municipality_that_it_hears_of_for_the_first_time()
    {
        var municipality = Municipalities.Next();
        await using var host = await ProjectionHost.StartAsync<Program>(RunningService.Name);
        host.Feed.Hold(municipality, History.Six.Of(municipality));

        await host.TakeAsync(History.Six.Of(municipality)[0]);
        await host.UntilBuiltAsync(municipality);

        (await host.ContentsAsync(municipality)).ShouldBe(await service.InOrderAsync(History.Six));
    }

    [Fact]
    public async Task Shows_the_old_one_until_the_new_one_is_complete()
    {
        var municipality = Municipalities.Next();
        var facts = History.Six.Of(municipality);
        await using var host = await ProjectionHost.StartAsync<Program>(RunningService.Name);
        await host.TakeAsync(facts[0]);
        var old = await host.UntilBuiltAsync(municipality);
        var before = await host.ContentsAsync(municipality);
        var (asked, answer) = (new TaskCompletionSource(), new TaskCompletionSource());
        host.Feed.Hold(municipality, facts);
        // The first answer breaks off after some records, so that part of the new one is written when the owner is asked again.
        host.Feed.CutNext = 4000;
        host.Feed.Asked = after =>
        {
            if (after is null) return Task.CompletedTask;
            asked.TrySetResult();
            return answer.Task;
        };

        (await RequestAsync(host, municipality)).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        await asked.Task;
        (await host.LeftoversAsync()).ShouldBeGreaterThan(0);
        (await host.ContentsAsync(municipality)).ShouldBe(before);
        answer.SetResult();

        (await host.UntilBuiltAsync(municipality)).ShouldBe(old + 1);
        (await host.ContentsAsync(municipality)).ShouldBe(await service.InOrderAsync(History.Six));
    }

    [Fact]
    public async Task Leaves_no_rows_of_the_old_one()
    {
        var municipality = Municipalities.Next();
        await using var host = await ProjectionHost.StartAsync<Program>(RunningService.Name);
        host.Feed.Hold(municipality, History.Six.Of(municipality));
        await host.TakeAsync(History.Six.Of(municipality)[0]);
        await host.UntilBuiltAsync(municipality);

        await Eventually.GetAsync(host.LeftoversAsync, leftovers => leftovers == 0);
    }

    [Fact]
    public async Task Ends_as_events_alone_would_whatever_arrives_meanwhile()
    {
        await using var host = await ProjectionHost.StartAsync<Program>(RunningService.Name);
        var told = from history in Histories.All
                   from deliveries in Histories.Deliveries(history.Facts.Count)
                   from before in Gen.Int[0, deliveries.Length]
                   from cut in Gen.Int[0, 8000]
                   select (history, deliveries, before, cut);

        await told.SampleAsync(async told =>
        {
            var municipality = Municipalities.Next();
            var facts = told.history.Of(municipality);
            var ids = facts.Select(_ => Guid.NewGuid()).ToList();
            var messages = new List<Guid>();
            await PublishAsync(told.deliveries.Take(told.before));
            host.Feed.CutNext = told.cut;
            await RequestAsync(host, municipality);
            await PublishAsync(told.deliveries.Skip(told.before));
            await host.UntilConsumedAsync(messages);
            await host.UntilBuiltAsync(municipality);

            (await host.ContentsAsync(municipality)).ShouldBe(await service.InOrderAsync(told.history));

            async Task PublishAsync(IEnumerable<(int Fact, bool Anew)> deliveries)
            {
                foreach (var (fact, anew) in deliveries.Where(delivery => service.Takes(facts[delivery.Fact])))
                {
                    messages.Add(await host.PublishAsync(facts[fact], anew ? null : ids[fact]));
                }
            }
        }, iter: 20, threads: 1);
    }

    [Fact]
    public async Task Serves_while_the_owner_is_away_and_builds_when_it_is_back()
    {
        var municipality = Municipalities.Next();
        var feed = new FeedStub { IsDown = true };
        feed.Hold(municipality, History.Six.Of(municipality));
        await using var host = await ProjectionHost.StartAsync<Program>(RunningService.Name, feed);

        await host.TakeAsync(History.Six.Of(municipality)[2]);
        (await host.ContentsAsync(municipality)).ShouldContain("災害に強い役所づくり");
        (await host.Stranger().GetAsync(new Uri("/health/live", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
        feed.IsDown = false;
        await host.UntilBuiltAsync(municipality);

        (await host.ContentsAsync(municipality)).ShouldBe(await service.InOrderAsync(History.Six));
    }

    [Fact]
    public async Task Begins_afresh_where_its_process_ended_in_the_middle()
    {
        var municipality = Municipalities.Next();
        var feed = new FeedStub { CutNext = 4000 };
        var asked = new TaskCompletionSource();
        feed.Hold(municipality, History.Six.Of(municipality));
        feed.Asked = after =>
        {
            if (after is null) return Task.CompletedTask;
            asked.TrySetResult();
            return new TaskCompletionSource().Task;
        };
        var ended = await ProjectionHost.StartAsync<Program>(RunningService.Name, feed);
        await asked.Task;
        await ended.StopAsync();
        feed.Asked = _ => Task.CompletedTask;

        await using var host = await ProjectionHost.StartAsync<Program>(RunningService.Name, former: ended);
        await host.UntilBuiltAsync(municipality);

        (await host.ContentsAsync(municipality)).ShouldBe(await service.InOrderAsync(History.Six));
        await Eventually.GetAsync(host.LeftoversAsync, leftovers => leftovers == 0);
    }

    [Fact]
    public async Task Takes_nothing_from_a_feed_that_holds_another_municipalitys_facts_and_builds_the_others()
    {
        var (confused, foreign, sound) = (Municipalities.Next(), Municipalities.Next(), Municipalities.Next());
        var feed = new FeedStub();
        feed.Hold(confused, [.. History.Six.Of(confused), .. History.Six.Of(foreign)]);
        await using var host = await ProjectionHost.StartAsync<Program>(RunningService.Name, feed);
        await Eventually.GetAsync(() => Task.FromResult(feed.Requests.Count), requests => requests >= 2);

        await host.TakeAsync([.. History.Six.Of(sound)]);
        await host.UntilBuiltAsync(sound);

        (await host.ContentsAsync(confused)).ShouldBeEmpty();
        (await host.ContentsAsync(foreign)).ShouldBeEmpty();
        (await host.ContentsAsync(sound)).ShouldBe(await service.InOrderAsync(History.Six));
    }

    [Theory]
    [InlineData(Roles.Author)]
    [InlineData(Roles.Executive)]
    [InlineData(Roles.Service)]
    public async Task Is_asked_for_by_the_planning_office_only(string role)
    {
        var answer = await RequestAsync(service.Host, Municipalities.Next(), role);

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<HttpResponseMessage> RequestAsync(ProjectionHost host, string municipality, string role = Roles.PlanningOffice)
    {
        using var client = host.ClientOf(municipality, role);
        return await client.PostAsync(new Uri("/projections/rebuild", UriKind.Relative), null);
    }
}
