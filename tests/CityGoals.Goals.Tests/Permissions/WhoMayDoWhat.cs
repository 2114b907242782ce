using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CityGoals.ServiceDefaults;
using CityGoals.TestKit;

namespace CityGoals.Goals.Tests.Permissions;

/// <summary>Role × route × own or other department × own or other city × state of the sheet: every cell is asked over HTTP.</summary>
public sealed class WhoMayDoWhat(GoalsService service)
{
    private const string Title = "総務部の目標その";

    private readonly TestCity city = service.NewCity();
    private readonly TestCity another = service.NewCity();
    private int rank;

    public static TheoryData<string, string> Cells => new(from act in PermissionTable.Acts.Values from state in PermissionTable.States select (act.Name, state));

    [Fact]
    public void Every_route_is_placed_in_the_table()
    {
        var routes = RouteMatrix.Of(service.Host.Services).Select(route => $"{route.Method} {route.Route.TrimEnd('/')}").ToList();

        routes.ShouldBe(PermissionTable.Acts.Values.Select(act => act.Route).Distinct().Concat(PermissionTable.OfNoSheet.Keys), ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Is_done_by_those_whom_the_rule_admits_and_by_nobody_else(string name, string state)
    {
        var act = PermissionTable.Acts[name];
        await SetUpAsync();
        var wrong = new List<string>();

        var sheet = await SheetInAsync(state);
        foreach (var someone in Someone.Everyone.Where(someone => !someone.Is(act.In(state))))
        {
            var (status, body) = await AskAsync(someone, act, sheet);
            if (!IsRefusal(act, state, someone, status, body)) wrong.Add($"{someone.Name} got {(int)status}, and may not: {body}");
        }

        (await ReadAsync((int)sheet["number"]!)).ToJsonString().ShouldBe(sheet.ToJsonString());
        foreach (var someone in Someone.Everyone.Where(someone => someone.Is(act.In(state))))
        {
            var (status, body) = await AskAsync(someone, act, act.Changes ? await SheetInAsync(state) : sheet);
            if (!IsDone(act, status, body)) wrong.Add($"{someone.Name} got {(int)status}, and may: {body}");
        }

        wrong.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("submitted")]
    [InlineData("head-approved")]
    public async Task Nobody_approves_what_they_handed_in_by_whatever_post(string state)
    {
        await SetUpAsync();
        var sheet = await SheetInAsync(state, submitter: "of two posts");
        var now = new Someone("of two posts", [(Roles.Head, Someone.Here), (Roles.PlanningOffice, Someone.Elsewhere)]);

        foreach (var act in (string[])["approve", "approve many"])
        {
            var (_, body) = await AskAsync(now, PermissionTable.Acts[act], sheet);
            body.ShouldContain("own-submission", customMessage: act);
        }

        (await AskAsync(now with { Name = "someone else" }, PermissionTable.Acts["approve"], sheet)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task Lists_to_each_what_they_may_approve(string state)
    {
        await SetUpAsync();
        var sheet = await SheetInAsync(state);
        var approve = PermissionTable.Acts["approve"];

        foreach (var someone in Someone.Everyone.Where(someone => someone.Holds(Roles.Author, Roles.Head, Roles.PlanningOffice)))
        {
            var (status, body) = await SendAsync(someone, new HttpRequestMessage(HttpMethod.Get, "/approvals"));
            status.ShouldBe(HttpStatusCode.OK, someone.Name);
            body.Contains((string)sheet["goalSheetId"]!, StringComparison.Ordinal).ShouldBe(someone.Is(approve.In(state)), someone.Name);
        }
    }

    [Fact]
    public async Task Takes_files_of_a_department_from_those_who_write_there_and_from_the_planning_office()
    {
        await SetUpAsync();

        foreach (var someone in Someone.Everyone)
        {
            using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(SheetText.Of("総務部", "令和8年度", ++rank)));
            content.Headers.ContentType = new("application/octet-stream");
            using var request = new HttpRequestMessage(HttpMethod.Post, "/imports") { Content = content };
            request.Headers.Add("X-File-Name", "sheet.txt");
            var before = await city.CountAsync("goal_sheet");

            var (status, _) = await SendAsync(someone, request);

            var may = someone.Is(Who.WritersAndPlanningOffice);
            (await city.CountAsync("goal_sheet") - before).ShouldBe(may ? 1 : 0, someone.Name);
            if (!someone.OtherCity) status.ShouldBe(may ? HttpStatusCode.Created : HttpStatusCode.Forbidden, someone.Name);
        }
    }

    public static TheoryData<string> States => [.. PermissionTable.States];

    // Those of another city see nothing and change nothing, whether their own city answers "no" or "there is none".
    private bool IsRefusal(Act act, string state, Someone someone, HttpStatusCode status, string body)
    {
        if (someone.OtherCity) return !body.Contains(Title, StringComparison.Ordinal) && !(act.Route.Contains(":guid", StringComparison.Ordinal) && status == HttpStatusCode.OK && body is not "[]");
        if (!someone.Holds([.. RolesPast(act)])) return status == HttpStatusCode.Forbidden;
        if (act.Did is not null && status == HttpStatusCode.OK) return !act.Did(JsonNode.Parse(body));
        return status == (act.In(state) == Who.Nobody ? HttpStatusCode.Conflict : HttpStatusCode.Forbidden);
    }

    private static bool IsDone(Act act, HttpStatusCode status, string body) => (status is HttpStatusCode.OK or HttpStatusCode.NoContent) && act.Did?.Invoke(JsonNode.Parse(body)) is not false;

    private IReadOnlyList<string> RolesPast(Act act) =>
        RouteMatrix.RolesPast(RouteMatrix.Of(service.Host.Services).Single(route => $"{route.Method} {route.Route}" == act.Route).Policy);

    private Task<(HttpStatusCode Status, string Body)> AskAsync(Someone someone, Act act, JsonNode sheet) => SendAsync(someone, act.Request(sheet));

    private async Task<(HttpStatusCode Status, string Body)> SendAsync(Someone someone, HttpRequestMessage request)
    {
        using var client = service.Host.CreateClient();
        request.Headers.Authorization = someone.Token(city.Code, another.Code);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private async Task SetUpAsync()
    {
        var departments = new[] { new { code = Someone.Here, name = "総務部", nameEn = "General Affairs" }, new { code = Someone.Elsewhere, name = "企画部", nameEn = "Planning" } };
        foreach (var one in new[] { city, another })
        {
            (await one.PlanningOffice.PutAsJsonAsync("/municipality", new { name = "試験市", nameEn = "Test City", departments }, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        }
    }

    private async Task<JsonNode> SheetInAsync(string state, string submitter = "submitter")
    {
        var sheet = (await city.SheetsOfAsync(SheetText.Of("総務部", "令和8年度", ++rank)))[0];
        var (author, head, office) = (city.AsPerson(submitter, Roles.Author, Someone.Here), city.AsPerson("former head", Roles.Head, Someone.Here), city.AsPerson("former office", Roles.PlanningOffice));
        if (state is not ("draft" or "published")) await city.TakenAsync(sheet, "submit", "draft", author, "submitted");
        if (state is "withdrawn") await city.TakenAsync(sheet, "withdraw", "submitted", author, "draft");
        if (state is "returned") await city.TakenAsync(sheet, "return", "submitted", head, "returned", "理由");
        if (state is "head-approved" or "approved") await city.TakenAsync(sheet, "approve", "submitted", head, "head-approved");
        if (state is "approved") await city.TakenAsync(sheet, "approve", "head-approved", office, "approved");
        if (state is "published") (await city.PublishAsync(sheet)).StatusCode.ShouldBe(HttpStatusCode.OK);
        return await ReadAsync((int)sheet["number"]!);
    }

    private Task<JsonNode> ReadAsync(int number) => city.GetAsync($"/goal-sheets/2026/{Someone.Here}/{number}");
}
