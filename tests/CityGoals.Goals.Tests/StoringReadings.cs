using System.Text.Json.Nodes;
using CityGoals.Fiscal;
using CityGoals.Goals.Rows;
using CityGoals.Reading.Prose.Periods;
using CityGoals.Reading.Prose.Targets;

namespace CityGoals.Goals.Tests;

/// <summary>What was read of a text goes into columns and comes out of them as the reader said it.</summary>
public class StoringReadings(GoalsService service)
{
    private static readonly FiscalYear Year = new(2026);

    private readonly TestCity city = service.NewCity();

    [Theory]
    [InlineData("研修会6回（延べ120人）")]
    [InlineData("登録数17,000件、説明会5回")]
    [InlineData("オンライン化した手続 83手続→120手続")]
    [InlineData("前年度比23%削減")]
    [InlineData("7戸/15戸")]
    [InlineData("60組織（25%）")]
    [InlineData("15件（うち新規3件）")]
    [InlineData("月2回、延べ300人以上")]
    [InlineData("職員1人当たり月平均12.0時間以下")]
    [InlineData("全戸配布")]
    [InlineData("3～5地区")]
    [InlineData("要綱を定める。")]
    public void Keeps_every_part_of_a_target(string text)
    {
        var action = Action() with { TargetText = text };

        Readings.Targets(action, TargetReader.Read(text, Year)).Select(target => Readings.Target(target, text)).ShouldBe(TargetReader.Read(text, Year));
    }

    [Theory]
    [InlineData("9月、12月")]
    [InlineData("12月議会")]
    [InlineData("10月頃")]
    [InlineData("毎年5月")]
    [InlineData("県の通知の後")]
    [InlineData("")]
    public void Keeps_every_part_of_a_period(string text) =>
        Readings.Period(Readings.WithPeriod(Action() with { PeriodText = text }, PeriodReader.Read(text, Year))).ShouldBe(PeriodReader.Read(text, Year) with { Span = null });

    [Fact]
    public async Task Keeps_them_in_the_database_too()
    {
        var bytes = await File.ReadAllBytesAsync(Path.Combine(SampleFolder.Path, "2026-soumu.sheet.txt"), TestContext.Current.CancellationToken);
        var import = await TestCity.BodyAsync(await city.ImportAsync(bytes));

        var targets = 0;
        foreach (var sheet in import["sheets"]!.AsArray())
        {
            var actions = (await city.GetAsync($"/goal-sheets/2026/01/{sheet!["number"]}"))["initiatives"]!.AsArray().SelectMany(initiative => initiative!["actions"]!.AsArray());
            foreach (var action in actions)
            {
                var read = TargetReader.Read((string)action!["targetText"]!, Year);
                targets += read.Count;
                action["targets"]!.AsArray().Select(Words).ShouldBe(read.Select(target =>
                    $"{target.Value:0.##} {target.UpTo:0.##} {target.Unit} {target.Baseline?.Value:0.##} {target.Of:0.##} {target.Per} {target.Assumed} {target.LinkedTo + 1} {target.Span.Start} {target.Span.Length} {target.Explain().Japanese} {target.Explain().English} {target.Notes().Count}"));
            }
        }

        targets.ShouldBeGreaterThan(30);
        (await city.CountAsync("target")).ShouldBe(targets);
    }

    [Fact]
    public async Task Tells_them_to_the_suite()
    {
        await city.PublishAsync((await city.SheetsOfAsync(SheetText.Of("総務部", "令和8年度", 1)))[0]);

        var published = (await city.EventsAsync()).Single(row => row.Event == "GoalSheetPublished").Body;

        published["initiatives"]![1]!["actions"]![0]!["targets"]!.AsArray()
            .Select(target => $"{target!["position"]} {target["subject"]} {target["comparator"]} {target["value"]} {target["unit"]} {target["counting"]} {target["basis"]} {target["assumed"]} {target["spanStart"]}+{target["spanLength"]}")
            .ShouldBe(["1 研修会 AtLeast 6 回 None Absolute true 3+2", "2 研修会 AtLeast 120 人 Total Absolute true 6+6"]);
    }

    private static string Words(JsonNode? target)
    {
        return $"{Number("value")} {Number("upTo")} {target!["unit"]} {Number("baseline")} {Number("whole")} {target["per"]} {(bool)target["assumed"]!} {target["linkedTo"]} {target["start"]} {target["length"]} {target["explainJa"]} {target["explainEn"]} {target["notes"]!.AsArray().Count}";

        string Number(string name) => $"{(decimal?)target![name]:0.##}";
    }

    private static ActionRow Action() => new()
    {
        GoalSheetId = Guid.Empty,
        InitiativeId = Guid.Empty,
        ActionId = Guid.Empty,
        Position = 1,
        Number = "(1)",
        Title = "",
        CarriedOverFrom = "",
        Planned = true,
        PeriodText = "",
        TargetText = "",
    };
}
