using System.Net.Http.Json;
using CityGoals.ServiceDefaults;

namespace CityGoals.Goals.Tests;

/// <summary>While a sheet is written, every text on it is read as a save would read it.</summary>
public sealed class ReadingWhatIsWritten(GoalsService service)
{
    private readonly TestCity city = service.NewCity();

    [Fact]
    public async Task Reads_every_action_and_lets_a_persons_word_hold()
    {
        var (read, said) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var content = new
        {
            title = "目標",
            initiatives = new[]
            {
                new
                {
                    initiativeId = Guid.CreateVersion7(),
                    actions = new object[]
                    {
                        new { actionId = read, periodText = "9月末", targetText = "講座8回" },
                        new { actionId = said, periodText = "準備が整い次第", period = new { kind = "deadline", due = "2026-10-15" }, targetText = "" },
                    },
                },
            },
        };

        using var answer = await city.AsPerson("author", Roles.Author, "01").PostAsJsonAsync("/readings/sheet", new { fiscalYear = 2026, content }, TestContext.Current.CancellationToken);

        var readings = (await TestCity.BodyAsync(answer)).AsArray();
        readings.Select(reading => ((Guid)reading!["actionId"]!, (string?)reading["period"]!["due"])).ShouldBe([(read, "2026-09-30"), (said, "2026-10-15")]);
        ((decimal)readings[0]!["targets"]![0]!["value"]!).ShouldBe(8);
    }
}
