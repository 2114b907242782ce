using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using CityGoals.TestKit;

namespace CityGoals.Goals.Tests;

/// <summary>A plan comes from a spreadsheet, whatever it is saved as.</summary>
public class ReadingPlanFiles(GoalsService service)
{
    private const string List = "コード,上位コード,階層,番号,名称,英語名,前計画コード\n1,,編,第1編,みんなのまち,A Town for All,\n1-1,1,章,第1章,\"学び、育ち\",Learning,a b\n";
    private const string Table = "編\t章\t節\n第1編 みんなのまち\t第1章　学び\t第1節 公民館\n\t\t第2節 図書館\n\t第2章 窓口\t\n第2編 水のまち\t第1章 川\t(1)水質\n第2編 水のまち\t第1章 川\t(2)景観";

    private readonly TestCity city = service.NewCity();

    [Fact]
    public async Task Reads_a_line_for_each_element()
    {
        var read = await ReadAsync("plan.csv", Encoding.UTF8.GetBytes(List));

        read.Select(Line).ShouldBe(["1||編|第1編|みんなのまち|A Town for All|", "1-1|1|章|第1章|学び、育ち|Learning|a,b"]);
    }

    [Fact]
    public async Task Reads_the_same_from_every_format()
    {
        var expected = (await ReadAsync("plan.csv", Encoding.UTF8.GetBytes(List))).Select(Line).ToList();
        var tabs = List.Replace("\"学び、育ち\"", "学び、育ち", StringComparison.Ordinal).Replace(',', '\t');
        foreach (var bytes in (byte[][])
            [
                CodePagesEncodingProvider.Instance.GetEncoding(932)!.GetBytes(List), [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(List)], Encoding.UTF8.GetBytes(List.Replace("\n", "\r\n", StringComparison.Ordinal)),
                Encoding.UTF8.GetBytes(tabs), ExcelFile.Of(tabs.TrimEnd('\n')),
            ])
        {
            (await ReadAsync("plan", bytes)).Select(Line).ShouldBe(expected);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Reads_a_table_with_a_column_for_each_level(bool workbook)
    {
        var read = await ReadAsync("plan", workbook ? ExcelFile.Of(Table) : Encoding.UTF8.GetBytes(Table));

        read.Select(element => $"{element["code"]} {element["level"]} {element["label"]} {element["title"]}").ShouldBe(
        [
            "1 編 第1編 みんなのまち", "1-1 章 第1章 学び", "1-1-1 節 第1節 公民館", "1-1-2 節 第2節 図書館", "1-2 章 第2章 窓口",
            "2 編 第2編 水のまち", "2-1 章 第1章 川", "2-1-1 節 (1) 水質", "2-1-2 節 (2) 景観",
        ]);
    }

    [Theory]
    [InlineData("code,title\n1-1,下\n1,上\n2-1,孤\n", "1-1:1 1: 2-1:")]
    [InlineData("title\n一つ目\n二つ目\n", "1: 2:")]
    public async Task Finds_what_is_above_an_element_by_its_code(string text, string expected) =>
        string.Join(' ', (await ReadAsync("plan.csv", Encoding.UTF8.GetBytes(text))).Select(element => $"{element["code"]}:{element["parent"]}")).ShouldBe(expected);

    [Theory]
    [InlineData("基本目標1 しごと", "基本目標1|しごと")]
    [InlineData("施策1-1　創業", "施策1-1|創業")]
    [InlineData("1-(3) 足の確保", "1-(3)|足の確保")]
    [InlineData("ア 窓口", "ア|窓口")]
    [InlineData("アートのまち", "|アートのまち")]
    [InlineData("①見直し", "①|見直し")]
    [InlineData("2030年のまち", "|2030年のまち")]
    [InlineData("第一編 みどり", "第一編|みどり")]
    public async Task Tells_numbers_from_titles(string cell, string expected) =>
        (await ReadAsync("plan.csv", Encoding.UTF8.GetBytes($"柱,項目\n{cell},\n"))).Select(element => $"{element["label"]}|{element["title"]}").ShouldBe([expected]);

    [Fact]
    public async Task Reads_the_plans_of_the_sample_city()
    {
        foreach (var path in Directory.EnumerateFiles(Path.Combine(TestKit.SampleCity.Folder, "plans")).Where(path => Path.GetFileName(path) != "plans.csv"))
        {
            var elements = await ReadAsync(Path.GetFileName(path), await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
            var plan = await city.PlanningOffice.PutAsJsonAsync($"/plans/{Guid.CreateVersion7()}", PlanText.Of(0, Path.GetFileNameWithoutExtension(path), "計画", "2025-04-01", [.. elements]), TestContext.Current.CancellationToken);

            plan.StatusCode.ShouldBe(HttpStatusCode.OK, path);
            elements.Count.ShouldBe(File.ReadAllLines(path).Length - 1);
        }
    }

    [Theory]
    [InlineData("", 422)]
    [InlineData("コード,名称\n", 422)]
    [InlineData("なにか,,ほか\n1,2,3\n", 422)]
    [InlineData("編,章\n,第1章 迷子\n", 422)]
    [InlineData("%PDF-1.7 nothing", 422)]
    public async Task Says_why_a_file_is_no_plan(string text, int status)
    {
        var answer = await SendAsync("plan.csv", Encoding.UTF8.GetBytes(text));

        ((int)answer.StatusCode).ShouldBe(status);
        var problem = await TestCity.BodyAsync(answer);
        ((string?)problem["type"]).ShouldBe("urn:citygoals:problem:broken-plan");
        problem["cells"]!.AsArray().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Takes_no_more_elements_than_a_plan_may_have()
    {
        var lines = string.Join('\n', Enumerable.Range(0, 5002).Select(number => $"{number}"));

        (await SendAsync("plan.csv", Encoding.UTF8.GetBytes($"title\n{lines}"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    private static string Line(JsonNode element) =>
        $"{element["code"]}|{element["parent"]}|{element["level"]}|{element["label"]}|{element["title"]}|{element["titleEn"]}|{string.Join(',', element["replaces"]!.AsArray())}";

    private async Task<HttpResponseMessage> SendAsync(string name, byte[] bytes)
    {
        using var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new("application/octet-stream");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/readings/plan") { Content = content };
        request.Headers.Add("X-File-Name", name);
        return await city.PlanningOffice.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private async Task<List<JsonNode>> ReadAsync(string name, byte[] bytes)
    {
        var answer = await SendAsync(name, bytes);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return [.. (await TestCity.BodyAsync(answer)).AsArray().Select(element => element!)];
    }
}
