using System.Text;
using CityGoals.TestKit;
using CityGoals.TestKit.Projections;

namespace CityGoals.ProjectionPromises;

/// <summary>An event that names a city whose transaction did not write it changes no city's figures, and is set aside at once.</summary>
public sealed class ForeignEvents(RunningService service)
{
    [Fact]
    public async Task Refuses_an_event_that_names_another_city_than_wrote_it()
    {
        var (writer, named) = (Municipalities.Next(), Municipalities.Next());
        var foreign = SampleFacts.Sheet(named) with { Title = "よその市の目標" };

        var message = await service.Host.Broker.PublishWrittenByAsync(writer, foreign);

        var letter = await service.Host.UntilDeadAsync("goal-sheet-published", message);
        letter.Refusal.ShouldBe($"Municipality {writer} wrote the event, which names {named}.");
        Encoding.UTF8.GetString(letter.Body.Span).ShouldContain(foreign.Title);
        await ShouldKnowNothingOfAsync(writer, named);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("131017")]
    public async Task Refuses_an_event_of_which_nothing_says_who_wrote_it(string? writer)
    {
        var named = Municipalities.Next();

        var message = await service.Host.Broker.PublishWrittenByAsync(writer, SampleFacts.Sheet(named));

        var letter = await service.Host.UntilDeadAsync("goal-sheet-published", message);
        letter.Refusal.ShouldBe("Nothing says which municipality's transaction wrote the event.");
        await ShouldKnowNothingOfAsync(named);
    }

    [Fact]
    public async Task Refuses_an_event_that_names_no_city_and_does_not_repeat_what_it_names()
    {
        var writer = Municipalities.Next();

        var message = await service.Host.Broker.PublishWrittenByAsync(writer, SampleFacts.Sheet("目標の全文"));

        var letter = await service.Host.UntilDeadAsync("goal-sheet-published", message);
        letter.Refusal.ShouldBe($"Municipality {writer} wrote the event, which names no municipality.");
        await ShouldKnowNothingOfAsync(writer);
    }

    [Fact]
    public async Task Takes_the_citys_own_event_that_comes_after_a_refused_one()
    {
        var (writer, named) = (Municipalities.Next(), Municipalities.Next());
        var own = SampleFacts.Sheet(named);

        await service.Host.Broker.PublishWrittenByAsync(writer, own with { Title = "よその市の目標", Revision = 9 });
        await service.Host.TakeAsync(own);

        var contents = await service.Host.ContentsAsync(named);
        contents.ShouldContain(own.Title);
        contents.ShouldNotContain("よその市の目標");
    }

    private async Task ShouldKnowNothingOfAsync(params string[] municipalities)
    {
        foreach (var municipality in municipalities)
        {
            (await service.Host.ContentsAsync(municipality)).ShouldBeEmpty();
            (await service.Host.Database.ScalarAsync<long>($"""
                select (select count(*) from projection_state where municipality_code = '{municipality}')
                    + (select count(*) from inbox_message where municipality_code = '{municipality}')
                """)).ShouldBe(0);
        }
    }
}
