using CityGoals.TestKit;
using CityGoals.TestKit.Projections;

namespace CityGoals.ProjectionPromises;

/// <summary>A feed without its last line is no whole feed, wherever it was cut.</summary>
public sealed class FeedThatIsCut(RunningService service)
{
    [Theory]
    [InlineData("all but the first byte", 1, null)]
    [InlineData("the middle of the last record", -100, "5")]
    [InlineData("the end of the last record's line", -14, "5")]
    [InlineData("the whole last line", -13, "6")]
    [InlineData("the end of the last line", -1, "6")]
    public async Task Is_noticed_and_taken_up_again_behind_the_last_whole_record(string lost, int at, string? behind)
    {
        var municipality = Municipalities.Next();
        var feed = new FeedStub();
        feed.Hold(municipality, History.Six.Of(municipality));
        feed.CutNext = at > 0 ? at : await feed.LengthAsync(municipality) + at;

        await using var host = await ProjectionHost.StartAsync<Program>(RunningService.Name, feed);
        await host.UntilBuiltAsync(municipality);

        (await host.ContentsAsync(municipality)).ShouldBe(await service.InOrderAsync(History.Six));
        feed.Requests.Where(request => request.Feed == "goal-sheets" && request.Municipality == municipality).Select(request => request.After).ShouldBe([null, behind], customMessage: $"{lost} was lost");
    }
}
