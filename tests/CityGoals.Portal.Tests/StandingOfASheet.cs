using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CityGoals.Portal.Tests.Hosting;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Tests;

/// <summary>Where a sheet stands by rule, with facts and series, and its figures entered, confirmed and taken away.</summary>
public class StandingOfASheet(PortalHost host)
{
    private const string Target = "019ab000-0000-7000-8000-000000000301/1";

    [Fact]
    public async Task Says_each_state_in_words_with_what_it_rests_on()
    {
        var page = await Visit(Roles.Executive).OpenAsync(SampleStanding.Page);

        page.Main.ShouldContain("数値目標4件のうち1件を達成。数えられない目標1件。");
        page.TextsOf("#a-019ab000-0000-7000-8000-000000000301 .chip").ShouldBe(["進行中", "未達"]);
        page.TextOf("#a-019ab000-0000-7000-8000-000000000301").ShouldContain("達成率 62.5%");
        page.TextOf("#a-019ab000-0000-7000-8000-000000000301").ShouldContain("2026年9月30日時点で5回");
        page.TextsOf("#a-019ab000-0000-7000-8000-000000000302 .chip").ShouldBe(["未着手", "未報告"]);
        page.TextsOf("#a-019ab000-0000-7000-8000-000000000301 tbody tr").Count.ShouldBe(2);
        page.TextsOf("#a-019ab000-0000-7000-8000-000000000301 tbody tr")[1].ShouldContain("1,234.5回");
        page.TextsOf("#a-019ab000-0000-7000-8000-000000000301 tbody tr")[1].ShouldContain("未確認");
        page.Main.ShouldContain("計画から外れた目標の実績");
        page.Document.QuerySelectorAll("main form").ShouldBeEmpty();
    }

    [Fact]
    public async Task Says_so_where_the_sheet_was_never_published()
    {
        var visitor = Visit();
        visitor.Services.Answer("progress", $"GET /goal-sheets/{SampleAnswers.SheetId}/states", "{}", HttpStatusCode.NotFound);

        var page = await visitor.OpenAsync(SampleStanding.Page);

        page.TextOf(".empty").ShouldContain("公表されたシートではありません。");
        page.Document.QuerySelectorAll("main form").ShouldBeEmpty();
    }

    [Fact]
    public async Task Takes_a_figure_as_people_write_it()
    {
        var visitor = Visit();

        var answer = await visitor.SubmitAsync(await visitor.OpenAsync(SampleStanding.Page), SampleStanding.Page, ("target", Target), ("asOf", "10月15日"), ("value", "１，２００"), ("note", "受付簿"));

        (answer.Status, answer.Location).ShouldBe((HttpStatusCode.Found, SampleStanding.Page + "?done=figures"));
        var sent = JsonNode.Parse(visitor.Services.Requests.Single(request => request.Asked == SampleStanding.Enter).Body)!["figures"]![0]!;
        sent.ToJsonString().ShouldBe("""{"actionId":"019ab000-0000-7000-8000-000000000301","position":1,"asOf":"2026-10-15","value":1200,"note":"\u53D7\u4ED8\u7C3F"}""");
    }

    [Fact]
    public async Task Keeps_what_was_typed_and_says_what_to_correct()
    {
        var visitor = Visit();

        var answer = await visitor.SubmitAsync(await visitor.OpenAsync(SampleStanding.Page), SampleStanding.Page, ("target", "x"), ("asOf", "いつか"), ("value", "たくさん"), ("note", "メモ"));

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Document.QuerySelectorAll("#error-summary a").Select(link => link.GetAttribute("href")).ShouldBe(["#target", "#asOf", "#value"]);
        answer.Document.QuerySelector("#note")!.GetAttribute("value").ShouldBe("メモ");
        visitor.Services.Requests.ShouldNotContain(request => request.Asked == SampleStanding.Enter);
    }

    [Fact]
    public async Task Confirms_a_proposal_and_takes_one_away_but_none_that_a_report_states()
    {
        var visitor = Visit();
        var page = await visitor.OpenAsync(SampleStanding.Page);
        page.Document.QuerySelectorAll("main form[action$='/confirmation'], main form[action$='/removal']").Length.ShouldBe(2);

        foreach (var act in (string[])["confirmation", "removal"])
        {
            var address = $"{SampleStanding.Page}/{SampleStanding.Proposed}/{act}";
            (await visitor.SubmitAsync(page, address)).Location.ShouldBe(SampleStanding.Page + "?done=figures");
        }

        visitor.Services.Requests.Count(request => request.Asked is SampleStanding.Confirm or SampleStanding.Remove).ShouldBe(2);
    }

    [Fact]
    public async Task Gives_a_form_to_fill_in_and_takes_it_back()
    {
        var visitor = Visit();
        var form = await visitor.OpenAsync(SampleStanding.Page + "/figures.csv");
        form.Html.Split("\r\n")[0].TrimStart('\uFEFF').ShouldBe("手段ID,目標番号,手段,目標,基準日,実績値,備考");
        form.Html.ShouldContain("019ab000-0000-7000-8000-000000000301,1,\"(1)食料の更新\"");

        var answer = await visitor.SubmitFileAsync(await visitor.OpenAsync(SampleStanding.Page), SampleStanding.Page + "/file", "figures.csv", Encoding.UTF8.GetBytes("手段ID,基準日,実績値\r\n"));

        answer.TextOf(".notice-success").ShouldContain("新しい実績2件、直した実績1件、同じ実績3件。");
    }

    [Fact]
    public async Task Shows_each_line_of_a_file_that_is_refused()
    {
        var visitor = Visit();
        visitor.Services.Refuse(
            "progress", SampleStanding.Import, HttpStatusCode.UnprocessableEntity,
            """{"type":"urn:citygoals:problem:figures-refused","title":"入れられない実績値があります。","titleEn":"Some figures cannot be entered.","status":422,"cells":[{"line":3,"cell":null,"message":"3行目：基準日が正しくありません。","messageEn":"Line 3: The day is wrong."}]}""");

        var answer = await visitor.SubmitFileAsync(await visitor.OpenAsync(SampleStanding.Page), SampleStanding.Page + "/file", "figures.csv", "x"u8.ToArray());

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.TextsOf("main table.list tbody tr")[0].ShouldContain("3行目：基準日が正しくありません。");
    }

    [Fact]
    public async Task Lets_nobody_enter_figures_for_another_department()
    {
        var page = await host.Visit(Roles.Author, "kikaku").WithSampleCity().OpenAsync(SampleStanding.Page);

        page.Document.QuerySelectorAll("main form").ShouldBeEmpty();
    }

    private Visitor Visit(string role = Roles.Author) => host.Visit(role, "soumu").WithSampleCity();
}
