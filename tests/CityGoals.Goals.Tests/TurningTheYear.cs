using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CityGoals.Contracts.SignIn.V1;
using CityGoals.Messaging.Projections;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using Microsoft.Extensions.DependencyInjection;

namespace CityGoals.Goals.Tests;

/// <summary>A new fiscal year is opened, goals go on into it with their lineage, departments are re-organised, and last year stays as it was.</summary>
public class TurningTheYear(GoalsService service)
{
    private readonly TestCity city = service.NewCity();

    [Fact]
    public async Task Opens_and_closes_a_year()
    {
        ((string?)(await TurnAsync())["year"]!["state"]).ShouldBe("unopened");

        (await YearAsync("open", 0)).ToJsonString().ShouldBe("""{"fiscalYear":2027,"state":"open","revision":1}""");
        (await YearAsync("open", 0)).ToJsonString().ShouldBe("""{"fiscalYear":2027,"state":"open","revision":1}""");
        (await SendAsync(city.PlanningOffice, HttpMethod.Put, "/fiscal-years/2027", new { state = "closed", revision = 0 })).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await YearAsync("closed", 1)).ToJsonString().ShouldBe("""{"fiscalYear":2027,"state":"closed","revision":2}""");
        foreach (var role in (string[])[Roles.Author, Roles.Head, Roles.Executive, Roles.Administrator])
        {
            (await SendAsync(city.As(role, "01"), HttpMethod.Put, "/fiscal-years/2027", new { state = "open", revision = 2 })).StatusCode.ShouldBe(HttpStatusCode.Forbidden, role);
        }
    }

    [Fact]
    public async Task Makes_goals_in_no_year_that_is_not_open()
    {
        await LastYearAsync(1);

        (await ProblemAsync(MakeAsync())).ShouldBe("year-not-open");
        await OpenAsync();
        (await MakeAsync()).StatusCode.ShouldBe(HttpStatusCode.Created);
        await YearAsync("closed", 1);
        (await ProblemAsync(MakeAsync())).ShouldBe("year-closed");
    }

    [Fact]
    public async Task Changes_nothing_in_a_closed_year()
    {
        var sheet = (await LastYearAsync(1))[0];
        var before = await city.GetAsync("/goal-sheets/2026/01/1");
        (await SendAsync(city.PlanningOffice, HttpMethod.Put, "/fiscal-years/2026", new { state = "closed", revision = 0 })).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await ProblemAsync(SendAsync(Author, HttpMethod.Put, $"/goal-sheets/{Id(sheet)}", new { revision = 1, content = new { title = "別" } }))).ShouldBe("year-closed");
        (await ProblemAsync(city.TakeAsync(sheet, "submit", "draft", Author))).ShouldBe("year-closed");
        (await ProblemAsync(city.PublishAsync(sheet))).ShouldBe("year-closed");
        (await ProblemAsync(Author.DeleteAsync($"/goal-sheets/{Id(sheet)}?revision=1", TestContext.Current.CancellationToken))).ShouldBe("year-closed");
        (await ProblemAsync(city.ImportAsync(SheetText.Of("総務部", "令和8年度", 7)))).ShouldBe("year-closed");
        (await ProblemAsync(SendAsync(Author, HttpMethod.Put, "/rankings/2026/01", new { seen = new[] { new { goalSheetId = Id(sheet), rank = 1 } }, ranks = new[] { new { goalSheetId = Id(sheet), rank = 2 } } }))).ShouldBe("year-closed");
        ((int)(await TestCity.BodyAsync(await SendAsync(city.PlanningOffice, HttpMethod.Post, "/publications", new { year = 2026 })))["published"]!).ShouldBe(0);
        (await city.GetAsync("/goal-sheets/2026/01/1")).ToJsonString().ShouldBe(before.ToJsonString());
    }

    [Fact]
    public async Task Carries_a_whole_goal_over_with_its_lineage()
    {
        var sheet = (await LastYearAsync(1, 2))[1];
        await OpenAsync();

        var carried = (await CarryAsync(Author, new { goalSheetId = Id(sheet) }))["carried"]![0]!;

        $"{carried["departmentCode"]} {carried["number"]} {carried["rank"]} {carried["revision"]} {carried["parts"]}".ShouldBe("01 1 1 1 5");
        var read = await city.GetAsync("/goal-sheets/2027/01/1");
        $"{read["title"]} {read["state"]} {read["situation"]} {read["specialNotes"]!["participation"]}".ShouldBe("総務部の目標その2 draft 窓口の待ち時間が長い。 ");
        $"{read["carriedFrom"]!["fiscalYear"]} {read["carriedFrom"]!["departmentCode"]} {read["carriedFrom"]!["number"]} {read["carriedFrom"]!["title"]}".ShouldBe("2026 01 2 総務部の目標その2");
        // What said R7 already goes on from R7; the rest from the year that it comes from.
        Initiatives(read).ShouldBe(["窓口の改善(R7から継続) R7から継続 2026: (1)案内係の配置, (2)予約の受付", "職員の研修 R8から継続 2026: (1)接遇研修の開催"]);
        read["alignments"]!.AsArray().Count.ShouldBe(3);
        (await city.CountAsync("imported_report")).ShouldBe(10);
    }

    [Fact]
    public async Task Reads_periods_and_targets_anew_for_the_new_year()
    {
        var sheet = (await LastYearAsync(1))[0];
        await OpenAsync();

        await CarryAsync(Author, new { goalSheetId = Id(sheet) });

        var action = (await city.GetAsync("/goal-sheets/2027/01/1"))["initiatives"]![0]!["actions"]![0]!;
        $"{action["periodText"]} {action["period"]!["due"]}".ShouldBe("9月末 2027-09-30");
        action["targets"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Carries_single_actions_over_into_a_new_goal_and_into_one_that_is_being_written()
    {
        var sheet = (await LastYearAsync(1))[0];
        await OpenAsync();
        var actions = Actions(await city.GetAsync("/goal-sheets/2026/01/1"));

        var alone = (await CarryAsync(Author, new { goalSheetId = Id(sheet), actions = new[] { actions[1] } }))["carried"]![0]!;
        var into = (await CarryAsync(Author, new { goalSheetId = Id(sheet), actions = new[] { actions[2] }, into = (string)alone["goalSheetId"]! }))["carried"]![0]!;

        ((string?)into["goalSheetId"]).ShouldBe((string?)alone["goalSheetId"]);
        ((int)into["revision"]!).ShouldBe(2);
        var read = await city.GetAsync("/goal-sheets/2027/01/1");
        Initiatives(read).ShouldBe(["窓口の改善(R7から継続) R7から継続 2026: (1)予約の受付", "職員の研修 R8から継続 2026: (1)接遇研修の開催"]);
        (await city.GetAsync($"/goal-sheets/{(string)alone["goalSheetId"]!}/versions")).AsArray().Count.ShouldBe(2);
    }

    [Fact]
    public async Task Carries_nothing_over_twice()
    {
        var sheet = (await LastYearAsync(1))[0];
        await OpenAsync();
        var actions = Actions(await city.GetAsync("/goal-sheets/2026/01/1"));
        await CarryAsync(Author, new { goalSheetId = Id(sheet), actions = new[] { actions[0] } });

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => CarryAsync(Author, new { goalSheetId = Id(sheet) })));
        var again = (await CarryAsync(Author, new { goalSheetId = Id(sheet) }))["carried"]![0]!;

        ((int)again["parts"]!).ShouldBe(0);
        (await city.GetAsync("/goal-sheets?year=2027")).AsArray().Count.ShouldBe(2);
        (await city.CountAsync("lineage")).ShouldBe(6);
        var shown = (await city.GetAsync("/year-turns/2027/01"))[0]!;
        shown["initiatives"]!.AsArray().SelectMany(initiative => initiative!["actions"]!.AsArray()).ShouldAllBe(action => action!["carriedTo"] != null);
    }

    [Fact]
    public async Task Lets_what_was_taken_off_a_draft_be_carried_over_again()
    {
        var sheet = (await LastYearAsync(1))[0];
        await OpenAsync();
        var first = (await CarryAsync(Author, new { goalSheetId = Id(sheet) }))["carried"]![0]!;

        (await Author.DeleteAsync($"/goal-sheets/{(string)first["goalSheetId"]!}?revision=1", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await city.CountAsync("lineage")).ShouldBe(0);
        ((int)(await CarryAsync(Author, new { goalSheetId = Id(sheet) }))["carried"]![0]!["parts"]!).ShouldBe(5);
    }

    [Fact]
    public async Task Takes_along_what_was_said_of_the_plans()
    {
        var (old, next) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await SendAsync(city.PlanningOffice, HttpMethod.Put, $"/plans/{old}", new { revision = 0, code = "p", name = "第2次試験市総合計画", nameEn = "P", version = "", validFrom = "2020-04-01", validTo = "2027-03-31", elements = PlanText.Elements("1 第1編 みんな", "1-1 第2章 窓口") });
        await SendAsync(city.PlanningOffice, HttpMethod.Put, $"/plans/{next}", PlanText.Of(0, "p", "第3次試験市総合計画", "2027-04-01", new { code = "A", title = "市民の窓口", replaces = new[] { "1-1" } }));
        var sheet = (await LastYearAsync(1))[0];
        var chapter = (string)(await city.GetAsync($"/plans/{old}"))["elements"]![1]!["planElementId"]!;
        await SendAsync(city.PlanningOffice, HttpMethod.Post, "/alignments", new { alignments = new[] { new { goalSheetId = Id(sheet), label = "総合計画における位置付け", text = "第1編 第2章", link = new[] { chapter } } } });
        await OpenAsync();

        await CarryAsync(Author, new { goalSheetId = Id(sheet) });

        (await city.GetAsync("/goal-sheets/2027/01/1"))["alignments"]![0]!["elements"]!.AsArray().Select(element => (string?)element!["path"]![0]).ShouldBe(["市民の窓口"]);
    }

    [Fact]
    public async Task Leaves_last_year_as_it_was()
    {
        var sheet = (await LastYearAsync(1, 2))[0];
        await city.PublishAsync(sheet);
        var before = await PagesAsync();
        await OpenAsync();
        await CarryAsync(city.PlanningOffice, new { goalSheetId = Id(sheet) });
        await ToldAsync(Unit("01", "総務部", null, "2027-03-31", "02"), Unit("02", "経営部", from: "2027-04-01"));

        (await PagesAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Follows_a_renamed_department_by_itself_and_asks_where_one_was_split_or_closed()
    {
        var sheet = (await LastYearAsync(1))[0];
        await OpenAsync();

        await ToldAsync(Unit("01", "総務部", null, "2027-03-31", "02", "03"), Unit("02", "経営部", from: "2027-04-01"), Unit("03", "人事部", from: "2027-04-01"));
        var asked = await SendAsync(city.PlanningOffice, HttpMethod.Post, "/year-turns/2027", new { goals = new[] { new { goalSheetId = Id(sheet) } } });
        (await TestCity.BodyAsync(asked))["candidates"]!.AsArray().Select(code => (string?)code).ShouldBe(["02", "03"]);
        (await TurnAsync())["departments"]![0]!["successors"]!.AsArray().Select(heir => (string?)heir!["name"]).ShouldBe(["経営部", "人事部"]);
        (await ProblemAsync(SendAsync(city.PlanningOffice, HttpMethod.Post, "/year-turns/2027", new { goals = new[] { new { goalSheetId = Id(sheet), departmentCode = "01" } } }))).ShouldBe("no-such-department");
        ((string?)(await CarryAsync(city.PlanningOffice, new { goalSheetId = Id(sheet), departmentCode = "03" }))["carried"]![0]!["departmentCode"]).ShouldBe("03");

        var other = (await city.SheetsOfAsync(SheetText.Of("財政部", "令和8年度", 1)))[0];
        await ToldAsync(2, Unit("01", "総務部", null, "2027-03-31", "02", "03"), Unit("02", "経営部", from: "2027-04-01"), Unit("03", "人事部", from: "2027-04-01"), Unit((string)other["departmentCode"]!, "財政部", null, "2027-03-31", "02"));
        ((string?)(await CarryAsync(city.PlanningOffice, new { goalSheetId = Id(other) }))["carried"]![0]!["departmentCode"]).ShouldBe("02");
    }

    [Fact]
    public async Task Is_done_by_those_who_write_in_the_department_that_takes_over_and_by_the_planning_office()
    {
        var sheet = (await LastYearAsync(1))[0];
        await OpenAsync();

        (await ProblemAsync(SendAsync(city.AsPerson("else", Roles.Author, "02"), HttpMethod.Post, "/year-turns/2027", new { goals = new[] { new { goalSheetId = Id(sheet) } } }))).ShouldBe("not-your-sheet");
        (await SendAsync(city.As(Roles.Executive), HttpMethod.Post, "/year-turns/2027", new { goals = new[] { new { goalSheetId = Id(sheet) } } })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await ProblemAsync(SendAsync(Author, HttpMethod.Post, "/year-turns/2026", new { goals = new[] { new { goalSheetId = Id(sheet) } } }))).ShouldBe("not-earlier");
        (await ProblemAsync(SendAsync(Author, HttpMethod.Post, "/year-turns/2027", new { goals = new[] { new { goalSheetId = Id(sheet), actions = new[] { Guid.CreateVersion7() } } } }))).ShouldBe("no-such-part");
        (await city.CountAsync("lineage")).ShouldBe(0);
    }

    [Fact]
    public async Task Gives_a_goal_to_another_department_with_a_number_and_the_last_rank_there()
    {
        await city.SheetsOfAsync(SheetText.Of("企画部", "令和8年度", 1, 2));
        var sheet = (await city.SheetsOfAsync(SheetText.Of("総務部", "令和8年度", 1)))[0];
        var home = (string)(await city.GetAsync("/goal-sheets?year=2026"))[0]!["departmentCode"]!;
        await ToldAsync(Unit((string)sheet["departmentCode"]!, "総務部", null, "2026-09-30", home), Unit(home, "企画部"));
        (await TurnAsync(2026))["homeless"]!.AsArray().Select(one => $"{one!["title"]} → {one["successors"]![0]!["name"]}").ShouldBe(["総務部の目標その1 → 企画部"]);

        var moved = await TestCity.BodyAsync(await SendAsync(city.PlanningOffice, HttpMethod.Put, $"/goal-sheets/{Id(sheet)}/department", new { departmentCode = home, revision = 1 }));
        var again = await TestCity.BodyAsync(await SendAsync(city.PlanningOffice, HttpMethod.Put, $"/goal-sheets/{Id(sheet)}/department", new { departmentCode = home, revision = 1 }));

        $"{moved["departmentCode"]} {moved["number"]} {moved["rank"]} {moved["revision"]}".ShouldBe($"{home} 3 3 2");
        again.ToJsonString().ShouldBe(moved.ToJsonString());
        ((string?)(await city.GetAsync($"/goal-sheets/2026/{home}/3"))["title"]).ShouldBe("総務部の目標その1");
        (await TurnAsync(2026))["homeless"]!.AsArray().ShouldBeEmpty();
        await city.PublishAsync((await city.GetAsync("/goal-sheets?year=2026"))[0]!);
    }

    [Fact]
    public async Task Keeps_names_and_days_of_departments_as_the_organisation_tells_them()
    {
        await ToldAsync(Unit("01", "総務部", null, "2027-03-31", "02"), Unit("02", "経営部", from: "2027-04-01"));

        (await SendAsync(city.PlanningOffice, HttpMethod.Put, "/municipality", new { name = "試験市", nameEn = "Test City", departments = new[] { new { code = "02", name = "別の部", nameEn = "Other" }, new { code = "01", name = "別", nameEn = "Other" } } }))
            .StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await city.GetAsync("/departments?year=2026")).AsArray().Select(department => (string?)department!["name"]).ShouldBe(["総務部"]);
        (await city.GetAsync("/departments?year=2027")).AsArray().Select(department => (string?)department!["name"]).ShouldBe(["経営部"]);
    }

    private HttpClient Author => city.AsPerson("author", Roles.Author, "01");

    private static string Id(JsonNode sheet) => (string)sheet["goalSheetId"]!;

    private static IEnumerable<string> Initiatives(JsonNode sheet) => sheet["initiatives"]!.AsArray().Select(initiative =>
        $"{initiative!["title"]} {Since(initiative)} {initiative["carriedFrom"]?["fiscalYear"]}: {string.Join(", ", initiative["actions"]!.AsArray().Select(action => $"{action!["number"]}{action["title"]}"))}");

    // Where an initiative goes on in part, its actions say since when.
    private static string Since(JsonNode initiative) =>
        (string)initiative["carriedOverFrom"]! is { Length: > 0 } since ? since : (string)initiative["actions"]![0]!["carriedOverFrom"]!;

    private static string[] Actions(JsonNode sheet) => [.. sheet["initiatives"]!.AsArray().SelectMany(initiative => initiative!["actions"]!.AsArray()).Where(action => (bool)action!["planned"]!).Select(action => (string)action!["actionId"]!)];

    private Task<List<JsonNode>> LastYearAsync(params int[] ranks) => city.SheetsOfAsync(SheetText.Of("総務部", "令和8年度", ranks));

    private Task<JsonNode> TurnAsync(int year = 2027) => city.GetAsync($"/year-turns/{year}");

    private Task<JsonNode> OpenAsync() => YearAsync("open", 0);

    private async Task<JsonNode> YearAsync(string state, int revision)
    {
        var answer = await SendAsync(city.PlanningOffice, HttpMethod.Put, "/fiscal-years/2027", new { state, revision });
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return await TestCity.BodyAsync(answer);
    }

    private Task<HttpResponseMessage> MakeAsync() =>
        SendAsync(Author, HttpMethod.Post, "/goal-sheets", new { fiscalYear = 2027, departmentCode = "01", content = new { title = "新しい目標" } });

    private async Task<JsonNode> CarryAsync(HttpClient client, params object[] goals)
    {
        var answer = await SendAsync(client, HttpMethod.Post, "/year-turns/2027", new { goals });
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return await TestCity.BodyAsync(answer);
    }

    private static async Task<string> ProblemAsync(Task<HttpResponseMessage> sent) => ((string?)(await TestCity.BodyAsync(await sent))["type"] ?? "").Replace("urn:citygoals:problem:", "", StringComparison.Ordinal);

    private async Task<string> PagesAsync()
    {
        var pages = new[] { "/goal-sheets?year=2026", "/goal-sheets/2026/01/1", "/goal-sheets/2026/01/2", "/goal-sheets/2026/01/1?form=published", "/goal-sheets/2026/01/1/form", "/rankings/2026/01" };
        var read = new List<string>();
        foreach (var page in pages) read.Add((await city.GetAsync(page)).ToJsonString());
        read.Add(await city.Feeder.GetStringAsync($"/feed/goal-sheets?municipality={city.Code}", TestContext.Current.CancellationToken));
        return string.Join('\n', read);
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, HttpMethod method, string address, object body) =>
        client.SendAsync(new HttpRequestMessage(method, address) { Content = JsonContent.Create(body) }, TestContext.Current.CancellationToken);

    private Task ToldAsync(params OrganisationUnit[] units) => ToldAsync(1, units);

    private async Task ToldAsync(int revision, params OrganisationUnit[] units)
    {
        var told = new OrganisationChanged { MunicipalityCode = city.Code, Revision = revision, OccurredAt = DateTimeOffset.UnixEpoch, Units = units };
        await using var tenant = await service.Host.Services.GetRequiredService<TenantDatabase>().BeginAsync(MunicipalityCode.Parse(city.Code), TestContext.Current.CancellationToken);
        await service.Host.Services.GetRequiredService<IProjection<OrganisationChanged>>().ApplyAsync(tenant, generation: 1, [told], TestContext.Current.CancellationToken);
        await tenant.CommitAsync(TestContext.Current.CancellationToken);
    }

    private static OrganisationUnit Unit(string code, string name, string? from = null, string? until = null, params string[] successors) => new()
    {
        Code = code,
        Kind = "department",
        ParentCode = null,
        Name = name,
        NameEn = name,
        ValidFrom = from is null ? DateOnly.MinValue : DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture),
        ValidTo = until is null ? null : DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture),
        Successors = successors,
    };
}
