using System.Text.Json;
using CityGoals.Contracts.Goals.V1;
using CityGoals.Messaging;
using CityGoals.TestKit;
using CityGoals.TestKit.Projections;

namespace CityGoals.ProjectionPromises;

/// <summary>What cannot be taken in goes to the dead letters, by itself, and holds nothing up.</summary>
public sealed class UnusableMessages(RunningService service)
{
    [Fact]
    public async Task Sets_a_message_aside_that_is_no_event_and_takes_the_next()
    {
        var next = SampleFacts.Sheet(Municipalities.Next());

        var poison = await service.Host.Broker.PublishAsync(typeof(GoalSheetPublished), JsonSerializer.SerializeToElement(new { next.MunicipalityCode }, EventJson.Options), next.MunicipalityCode);
        await service.Host.TakeAsync(next);

        (await service.Host.ContentsAsync(next.MunicipalityCode)).ShouldContain(next.Title);
        await service.Host.UntilDeadAsync("goal-sheet-published", poison);
    }

    [Fact]
    public async Task Sets_an_event_aside_that_cannot_be_stored_and_takes_those_that_came_with_it()
    {
        var municipality = Municipalities.Next();
        var good = Enumerable.Range(1, 20).Select(number => SampleFacts.Sheet(municipality) with { Number = number, Title = $"目標{number}" }).ToList();

        // PostgreSQL's text holds every character but this one.
        var poison = await service.Host.Broker.PublishAsync(SampleFacts.Sheet(municipality) with { Title = "目標\0" });
        await service.Host.TakeAsync([.. good]);

        var contents = await service.Host.ContentsAsync(municipality);
        good.ShouldAllBe(sheet => contents.Contains(sheet.GoalSheetId.ToString()));
        await service.Host.UntilDeadAsync("goal-sheet-published", poison);
    }

    [Theory]
    [InlineData("131017")]
    [InlineData("13101")]
    [InlineData("")]
    [InlineData("１３１０１６")]
    public async Task Sets_an_event_aside_whose_municipality_code_is_none(string code)
    {
        var message = await service.Host.Broker.PublishAsync(SampleFacts.Sheet(code));

        await service.Host.UntilDeadAsync("goal-sheet-published", message);
        (await service.Host.Database.ScalarAsync<long>($"select count(*) from projection_state where municipality_code = '{code}'")).ShouldBe(0);
    }
}
