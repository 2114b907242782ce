using System.Net;
using System.Text;
using CityGoals.Portal.Clients.Goals;
using CityGoals.Portal.Tests.Hosting;

namespace CityGoals.Portal.Tests.Forms;

/// <summary>A sheet as the official form on screen, and as the files that the service writes.</summary>
public sealed class ShowingTheOfficialForm(PortalHost host)
{
    [Fact]
    public async Task Has_the_boxes_and_the_table_of_the_form_in_its_order()
    {
        var form = SampleForms.Of("soumu", "総務部", 1).Form;

        var page = await host.Visit().WithSampleCity().OpenAsync(SampleForms.Address + "/form");

        page.TextsOf(".official .official-goal th, .official .official-3 th, .official .official-1 th, .official .official-notes th").ShouldBe(
            ["重点目標", "部局名", "優先順位", "総合計画における位置付け", "総合戦略における位置付け", "市長マニフェストにおける位置付け", "行財政改革大綱における位置付け", "現況・課題", "目的・効果", "特記事項", form.Participation.Label, form.Effects.Label]);
        page.TextOf(".official h2").ShouldBe(form.Title.Text);
        page.TextsOf(".official-plan thead th").ShouldBe(form.Columns);
        var rows = page.Document.QuerySelectorAll(".official-plan tbody tr").Select(row => row.QuerySelectorAll("td").Select(cell => cell.TextContent).ToArray()).ToArray();
        rows.ShouldBe(form.Rows.Select(row => row.ToArray()).ToArray());
    }

    [Theory]
    [InlineData(1, "official-1")]
    [InlineData(2, "official-2")]
    [InlineData(3, "official-3")]
    [InlineData(5, "official-3 official-2")]
    public async Task Sets_three_places_in_plans_side_by_side(int plans, string tables)
    {
        var sheet = SampleForms.Of("soumu", "総務部", 1);
        var form = sheet.Form with { Alignments = [.. Enumerable.Range(1, plans).Select(plan => new FormField($"第{plan}次計画における位置付け", ""))] };
        var visitor = host.Visit();
        visitor.Services.Answer("goals", SampleForms.Asked, SampleForms.Text(sheet with { Form = form }));

        var page = await visitor.OpenAsync(SampleForms.Address + "/form");

        string.Join(' ', page.Document.QuerySelectorAll(".official table").Where(table => table.TextContent.Contains("次計画", StringComparison.Ordinal)).Select(table => table.ClassName)).ShouldBe(tables);
    }

    [Fact]
    public async Task Is_not_found_where_there_is_no_sheet() => (await host.Visit().OpenAsync("/goals/2026/soumu/99/form")).Status.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task Is_linked_from_the_sheet_in_every_format() =>
        (await host.Visit().WithSampleCity().OpenAsync(SampleForms.Address)).Document.QuerySelectorAll("section[aria-labelledby=files-title] a").Select(link => link.GetAttribute("href"))
            .ShouldBe([SampleForms.Address + "/form", SampleForms.Address + ".pdf", SampleForms.Address + ".xlsx", SampleForms.Address + ".txt"]);

    [Theory]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("txt", "text/plain; charset=utf-8")]
    public async Task Goes_out_as_the_service_wrote_it(string format, string type)
    {
        var visitor = host.Visit();
        visitor.Services.AnswerText("goals", $"GET /goal-sheets/2026/soumu/1.{format}", "中身");

        var page = await visitor.OpenAsync($"{SampleForms.Address}.{format}");

        page.Response.Content.Headers.ContentType!.ToString().ShouldBe(type);
        page.Response.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe($"重点目標管理シート_令和8年度_soumu_1.{format}");
        (await page.Response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(Encoding.UTF8.GetBytes("中身"));
    }

    [Fact]
    public async Task Says_why_there_is_no_file()
    {
        var visitor = host.Visit();
        visitor.Services.Refuse("goals", "GET /goal-sheets/2026/soumu/1.xlsx", HttpStatusCode.UnprocessableEntity,
            """{"type":"urn:citygoals:problem:too-long-for-workbook","title":"文が長すぎます。","titleEn":"A text is too long.","status":422}""");

        var page = await visitor.OpenAsync(SampleForms.Address + ".xlsx");

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Main.ShouldContain("出力できませんでした。 文が長すぎます。");
        page.Document.QuerySelector("main a")!.GetAttribute("href").ShouldBe(SampleForms.Address);
    }
}
