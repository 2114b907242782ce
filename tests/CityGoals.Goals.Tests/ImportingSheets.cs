using System.Net;
using System.Text;

namespace CityGoals.Goals.Tests;

/// <summary>Files of goal sheets come in, whole or not at all.</summary>
public class ImportingSheets(GoalsService service)
{
    private readonly TestCity city = service.NewCity();

    [Fact]
    public async Task Takes_every_sheet_of_a_file()
    {
        var response = await city.ImportAsync(SheetText.Of("総務部", "令和8年度", 1, 2), "総務部 令和8年度.txt");

        response.StatusCode.ShouldBe(HttpStatusCode.Created);
        var import = await TestCity.BodyAsync(response);
        ((string?)import["fileName"]).ShouldBe("総務部 令和8年度.txt");
        ((string?)import["encoding"]).ShouldBe("utf-8");
        ((bool)import["alreadyImported"]!).ShouldBeFalse();
        import["sheets"]!.AsArray().Select(sheet => $"{sheet!["fiscalYear"]} {sheet["departmentCode"]} {sheet["number"]} {sheet["rank"]} {sheet["title"]} {sheet["initiatives"]} {sheet["actions"]} {sheet["state"]} {sheet["revision"]}")
            .ShouldBe(["2026 01 1 1 総務部の目標その1 2 3 draft 1", "2026 01 2 2 総務部の目標その2 2 3 draft 1"]);
        import["remarks"]!.AsArray().ShouldContain(remark => remark!["line"]!.GetValue<int>() == 9 && remark["messageEn"]!.GetValue<string>().Contains("(2) is reported"));
    }

    [Fact]
    public async Task Takes_as_many_round_trips_for_many_sheets_as_for_one()
    {
        using var one = new RoundTrips();
        await TestCity.ImportAsync(one.Watch(city.PlanningOffice), Encoding.UTF8.GetBytes(SheetText.Of("総務部", "令和8年度", 1)));
        using var many = new RoundTrips();
        await TestCity.ImportAsync(many.Watch(city.PlanningOffice), Encoding.UTF8.GetBytes(SheetText.Of("企画部", "令和8年度", [.. Enumerable.Range(1, 40)])));

        one.Statements.Count.ShouldBe(5, string.Join("\n---\n", one.Statements));
        many.Statements.Count.ShouldBe(5);
    }

    [Fact]
    public async Task Changes_nothing_for_the_same_bytes()
    {
        var text = SheetText.Of("総務部", "令和8年度", 1);
        var first = await TestCity.BodyAsync(await city.ImportAsync(text, "a.txt"));
        var before = await city.CountAllAsync();

        var again = await city.ImportAsync(text, "b.txt");

        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        var repeated = await TestCity.BodyAsync(again);
        ((bool)repeated["alreadyImported"]!).ShouldBeTrue();
        repeated["importId"]!.ToString().ShouldBe(first["importId"]!.ToString());
        repeated["sheets"]!.ToJsonString().ShouldBe(first["sheets"]!.ToJsonString());
        (await city.CountAllAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Takes_the_same_bytes_once_when_they_come_at_once()
    {
        var text = SheetText.Of("総務部", "令和8年度", 1, 2);

        var responses = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => city.ImportAsync(text)));

        responses.Count(response => response.StatusCode == HttpStatusCode.Created).ShouldBe(1);
        responses.Count(response => response.StatusCode == HttpStatusCode.OK).ShouldBe(5);
        (await city.CountAsync("goal_sheet")).ShouldBe(2);
        (await city.CountAsync("department")).ShouldBe(1);
    }

    [Fact]
    public async Task Gives_the_first_answer_again_for_the_same_key()
    {
        var text = SheetText.Of("総務部", "令和8年度", 1);
        var first = await city.ImportAsync(text, key: "k-1");

        var again = await city.ImportAsync(text, key: "k-1");

        again.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await TestCity.BodyAsync(again)).ToJsonString().ShouldBe((await TestCity.BodyAsync(first)).ToJsonString());
    }

    [Fact]
    public async Task Refuses_a_key_that_came_with_another_file()
    {
        await city.ImportAsync(SheetText.Of("総務部", "令和8年度", 1), key: "k-1");

        var other = await city.ImportAsync(SheetText.Of("総務部", "令和8年度", 2), key: "k-1");

        other.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        ((string?)(await TestCity.BodyAsync(other))["type"]).ShouldBe("urn:citygoals:problem:idempotency-key-reused");
        (await city.CountAsync("goal_sheet")).ShouldBe(1);
    }

    [Fact]
    public async Task Leaves_a_key_free_when_the_file_is_refused()
    {
        (await city.ImportAsync("何もない", key: "k-1")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

        (await city.ImportAsync(SheetText.Of("総務部", "令和8年度", 1), key: "k-1")).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Refuses_a_rank_that_another_sheet_has_and_names_its_cell()
    {
        await city.SheetsOfAsync(SheetText.Of("総務部", "令和8年度", 1, 2));
        var before = await city.CountAllAsync();

        var response = await city.ImportAsync(SheetText.Of("総務部", "令和8年度", 3, 2));

        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var problem = await TestCity.BodyAsync(response);
        ((string?)problem["type"]).ShouldBe("urn:citygoals:problem:rank-taken");
        problem["cells"]!.AsArray().Select(cell => $"{cell!["line"]} {cell["cell"]} {cell["message"]} {cell["messageEn"]}")
            .ShouldBe(["14 8 令和8年度の「総務部」には優先順位2位のシートが既にあります。 総務部 has a sheet of rank 2 in 2026年度 already."]);
        (await city.CountAllAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Numbers_later_sheets_after_earlier_ones()
    {
        await city.SheetsOfAsync(SheetText.Of("総務部", "令和8年度", 1, 2));

        var later = await city.SheetsOfAsync(SheetText.Of("総務部", "令和8年度", 4, 3));

        later.Select(sheet => $"{sheet["number"]}:{sheet["rank"]}").ShouldBe(["4:3", "3:4"]);
    }

    [Fact]
    public async Task Finds_a_department_however_wide_its_name_is_written()
    {
        await city.SheetsOfAsync(SheetText.Of("総務部", "令和8年度", 1));

        var sheets = await city.SheetsOfAsync(SheetText.Of("総　務　部", "令和8年度", 2));

        sheets.ShouldHaveSingleItem()["departmentCode"]!.ToString().ShouldBe("01");
        (await city.CountAsync("department")).ShouldBe(1);
    }

    [Fact]
    public async Task Refuses_a_file_without_a_name()
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(SheetText.Of("総務部", "令和8年度", 1)));

        var response = await city.PlanningOffice.PostAsync("/imports", content, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        ((string?)(await TestCity.BodyAsync(response))["type"]).ShouldBe("urn:citygoals:problem:no-file-name");
    }

    [Fact]
    public async Task Lists_what_came_in_newest_first()
    {
        await city.ImportAsync(SheetText.Of("総務部", "令和8年度", 1), "first.txt");
        service.Clock.Advance(TimeSpan.FromSeconds(1));
        await city.ImportAsync(SheetText.Of("総務部", "令和8年度", 2, 3), "second.txt");

        var imports = (await city.GetAsync("/imports")).AsArray();

        imports.Select(import => $"{import!["fileName"]} {import["importedBy"]} {import["sheets"]}").ShouldBe(["second.txt 試験 花子 2", "first.txt 試験 花子 1"]);
    }
}
