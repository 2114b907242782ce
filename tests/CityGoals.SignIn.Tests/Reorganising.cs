using System.Net;
using System.Text.Json;
using CityGoals.ServiceDefaults;
using CityGoals.SignIn.Tests.Hosting;

namespace CityGoals.SignIn.Tests;

/// <summary>Departments that become others on a day. It is 15 April 2026, noon in Tokyo; the city has soumu and kikaku.</summary>
public sealed class Reorganising : IAsyncLifetime
{
    private SignInHost host = null!;
    private ApiClient administrator = null!;

    public async ValueTask InitializeAsync()
    {
        host = await SignInHost.StartAsync();
        administrator = await host.ApiAsync();
        await AddAsync("soumu-jinji", "soumu", "section", "人事課");
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Renames_with_the_sections_and_keeps_what_was()
    {
        var answer = await ReorganiseAsync("rename", ["soumu"], [Department("somu-kikaku", "総務企画部")]);

        answer.GetProperty("ended").EnumerateArray().Select(code => code.GetString()).ShouldBe(["soumu", "soumu-jinji"], ignoreOrder: true);
        (await CodesAsync("2027-03-31")).ShouldBe(["kikaku", "soumu", "soumu-jinji"]);
        (await CodesAsync("2027-04-01")).ShouldBe(["kikaku", "somu-kikaku", "somu-kikaku-jinji"]);
        (await FindAsync("soumu")).GetProperty("successors")[0].GetString().ShouldBe("somu-kikaku");
        (await FindAsync("somu-kikaku-jinji")).GetProperty("parentCode").GetString().ShouldBe("somu-kikaku");
    }

    [Fact]
    public async Task Merges_splits_and_closes()
    {
        await ReorganiseAsync("merge", ["soumu", "kikaku"], [Department("somu-kikaku", "総務企画部")]);
        (await CodesAsync("2027-04-01")).ShouldBe(["somu-kikaku", "somu-kikaku-jinji"]);

        await ReorganiseAsync("split", ["somu-kikaku"], [Department("somu2", "総務部"), Department("kikaku2", "企画部")], "2028-04-01");
        (await FindAsync("somu-kikaku")).GetProperty("successors").GetArrayLength().ShouldBe(2);

        await ReorganiseAsync("close", ["somu2-jinji"], [], "2029-04-01");
        (await CodesAsync("2029-04-01")).ShouldBe(["kikaku2", "somu2"]);
    }

    [Fact]
    public async Task Moves_posts_and_their_holders_along_on_the_day()
    {
        var person = await host.AddPersonAsync("hanako@city.example");
        var post = (await administrator.PostAsync("/posts", new { departmentCode = "soumu", sectionCode = "soumu-jinji", title = "人事課長", roles = new[] { Roles.Author } }, HttpStatusCode.Created)).GetProperty("postId").GetGuid();
        await administrator.PostAsync($"/people/{person}/holdings", new { postId = post, from = "2025-04-01" }, HttpStatusCode.Created);

        var answer = await ReorganiseAsync("rename", ["soumu"], [Department("somu-kikaku", "総務企画部")], movePosts: true);

        // The administrator of the test holds a post there, too.
        answer.GetProperty("peopleMoved").GetInt32().ShouldBe(2);
        var holdings = (await (await host.ApiAsync(department: "kikaku")).GetAsync($"/people/{person}")).GetProperty("holdings").EnumerateArray().ToList();
        holdings.Select(held => (held.GetProperty("sectionCode").GetString(), held.GetProperty("from").GetString(), held.GetProperty("until").GetString())).ShouldBe(
            [("soumu-jinji", "2025-04-01", "2027-03-31"), ("somu-kikaku-jinji", "2027-04-01", null)]);
    }

    [Theory]
    [InlineData("rename", "nowhere", "neu", "no-such-department")]
    [InlineData("merge", "soumu", "neu", "nothing-to-reorganise")]
    [InlineData("explode", "soumu", "neu", "nothing-to-reorganise")]
    [InlineData("rename", "soumu", "kikaku", "department-taken")]
    public async Task Refuses_what_does_not_fit(string kind, string from, string to, string problem)
    {
        var refused = await administrator.SendAsync(HttpMethod.Post, "/reorganisations", new { on = "2027-04-01", kind, from = new[] { from }, to = new[] { Department(to, "新部") } });

        ApiClient.ProblemOf(JsonDocument.Parse(await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement).ShouldBe(problem);
        (await CodesAsync("2027-04-01")).ShouldBe(["kikaku", "soumu", "soumu-jinji"]);
    }

    [Fact]
    public async Task Changes_nothing_in_the_past() => await administrator.PostAsync(
        "/reorganisations", new { on = "2026-04-14", kind = "rename", from = new[] { "soumu" }, to = new[] { Department("neu", "新部") } }, HttpStatusCode.Conflict);

    [Fact]
    public async Task Adds_a_section_once_under_a_department_that_stands()
    {
        await AddAsync("kikaku-seisaku", "kikaku", "section", "政策課");
        (await administrator.PostAsync("/departments", New("kikaku-seisaku", "kikaku", "section", "政策課"))).GetProperty("code").GetString().ShouldBe("kikaku-seisaku");

        ApiClient.ProblemOf(await administrator.PostAsync("/departments", New("kikaku-seisaku", "kikaku", "section", "別の課"), HttpStatusCode.Conflict)).ShouldBe("department-taken");
        ApiClient.ProblemOf(await administrator.PostAsync("/departments", New("x", "nowhere", "section", "課"), HttpStatusCode.UnprocessableEntity)).ShouldBe("no-such-department");
    }

    private static object Department(string code, string name) => new { code, kind = "department", name, nameEn = "Department" };

    private static object New(string code, string parentCode, string kind, string name) => new { code, parentCode, kind, name, nameEn = "Section", from = "2026-05-01" };

    private Task<JsonElement> AddAsync(string code, string parent, string kind, string name) => administrator.PostAsync("/departments", New(code, parent, kind, name), HttpStatusCode.Created);

    private Task<JsonElement> ReorganiseAsync(string kind, string[] from, object[] to, string on = "2027-04-01", bool movePosts = false) =>
        administrator.PostAsync("/reorganisations", new { on, kind, from, to, movePosts });

    private async Task<List<string?>> CodesAsync(string on) =>
        [.. (await administrator.GetAsync("/departments?on=" + on)).GetProperty("departments").EnumerateArray().Select(row => row.GetProperty("code").GetString())];

    private async Task<JsonElement> FindAsync(string code) =>
        (await administrator.GetAsync("/departments")).GetProperty("departments").EnumerateArray().Single(row => row.GetProperty("code").GetString() == code);
}
