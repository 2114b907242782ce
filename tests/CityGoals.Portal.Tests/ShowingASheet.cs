using System.Net;
using CityGoals.Portal.Tests.Hosting;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Tests;

/// <summary>A whole sheet in the order of the official form.</summary>
public class ShowingASheet(PortalHost host)
{
    [Fact]
    public async Task Follows_the_order_of_the_official_form()
    {
        var page = await OpenAsync();

        page.TextsOf(".form-grid dt").ShouldBe(
        [
            "重点目標", "部局名", "優先順位", "総合計画における位置付け", "総合戦略における位置付け", "市長マニフェストにおける位置付け", "現況・課題", "目的・効果",
            "市民参加・協働の推進、市民満足度の向上を考慮した点", "取組による効果・残された課題",
        ]);
        page.TextsOf(".form-grid dd").ShouldBe(
        [
            "災害に強い市役所づくり", "総務部", "1位", "第1編 第2章", "記載なし", "1-(1)", "庁舎の備えが足りません。", "業務を止めない庁舎にします。", "自治会と一緒に行う。", "記載なし",
        ]);
        page.TextsOf(".plan thead th").ShouldBe(
        [
            "取組項目及び方法・手段何をどのように", "期間・期限いつ・いつまでに", "数値目標どの水準まで", "中間報告目標に対する進捗状況・進捗度", "期末報告目標に対する達成状況・達成度",
        ]);
        var order = new[] { "form-title", "plan-title", "notes-title" }.Select(id => page.Html.IndexOf($"id=\"{id}\"", StringComparison.Ordinal)).ToList();
        order.ShouldBeInOrder();
        order.ShouldAllBe(place => place > 0);
    }

    [Fact]
    public async Task Says_on_top_how_far_it_has_come()
    {
        var page = await OpenAsync();

        page.TextsOf(".facts dd").ShouldBe(["公表済み", "第2版", "令和8年5月21日（2026年）", "4件中3件"]);
    }

    [Fact]
    public async Task Merges_the_cells_that_actions_share()
    {
        var page = await OpenAsync();

        var shared = page.Document.QuerySelectorAll(".plan td[rowspan='2']").Select(cell => cell.TextContent).ToList();
        shared.ShouldContain(text => text.Contains("(2)(3)", StringComparison.Ordinal) && text.Contains("年度末", StringComparison.Ordinal));
        shared.ShouldContain(text => text.Contains("(2)(3)", StringComparison.Ordinal) && text.Contains("点検と交渉を進めた。", StringComparison.Ordinal));
        page.Document.QuerySelector(".plan th[scope=rowgroup]")!.GetAttribute("rowspan").ShouldBe("3");
        foreach (var body in page.Document.QuerySelectorAll(".plan tbody"))
        {
            var rows = body.QuerySelectorAll("tr").Length;
            body.QuerySelectorAll("th, td").Sum(cell => int.Parse(cell.GetAttribute("rowspan") ?? "1", System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(rows * 6);
        }
    }

    [Fact]
    public async Task Shows_what_was_read_under_the_words()
    {
        var page = await OpenAsync();

        page.TextsOf(".plan tr:first-child td:nth-of-type(1) p").ShouldBe(["4～2月", "読み取り 2026年4月1日から2027年2月28日まで", "準備が整い次第", "読み取れません 文はこのまま残ります。 時期の言葉が見つかりません。"]);
        page.TextsOf(".mark").ShouldBe(["8回1", "延べ200人2"]);
        page.TextOf(".reading:has(ol)").ShouldBe("読み取り 講座：8回以上 延べ200人以上 単位の表にない単位です。「以上」と仮定しています。");
        page.TextOf(".unread").ShouldBe("読み取れません 文はこのまま残ります。 時期の言葉が見つかりません。");
    }

    [Fact]
    public async Task Shows_the_form_alone_where_asked()
    {
        var page = await OpenAsync("/goals/2026/soumu/1?readings=hide");

        page.Document.QuerySelectorAll(".reading, .mark").ShouldBeEmpty();
        page.Main.ShouldContain("講座8回（延べ200人）");
        page.Main.ShouldContain("読み取りを示す");
    }

    [Fact]
    public async Task Marks_a_report_on_what_was_never_planned()
    {
        var page = await OpenAsync();

        page.TextsOf(".plan tr").ShouldContain(row => row.StartsWith("(2)計画にない取組の報告", StringComparison.Ordinal) && row.Contains("大雨への対応を行った。", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Shows_silence_as_silence()
    {
        var page = await OpenAsync();

        page.TextsOf(".plan .blank").ShouldContain("未報告");
    }

    [Fact]
    public async Task Shows_the_plan_while_the_reports_cannot_be_had()
    {
        var visitor = host.Visit().WithSampleCity();
        visitor.Services.Silence("progress");

        var page = await visitor.OpenAsync("/goals/2026/soumu/1");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.TextOf(".notice-warning").ShouldContain("報告を表示できません。");
        page.Main.ShouldContain("食料の更新");
        page.Main.ShouldNotContain("未報告");
    }

    [Fact]
    public async Task Never_takes_peoples_words_for_markup()
    {
        const string Hostile = "<script>alert(1)</script><img src=x onerror=alert(1)>\\\" onclick=\\\"alert(1) </textarea></td></table>&amp; {{7*7}}";
        var visitor = host.Visit().WithSampleCity();
        foreach (var words in new[] { "災害に強い市役所づくり", "総務部", "庁舎の備えが足りません。", "備蓄の充実", "食料の更新", "4～2月", "全職員への周知", "第1編 第2章", "自治会と一緒に行う。", "2026年4月1日から2027年2月28日まで" })
        {
            visitor.Services.Answer("goals", "GET /goal-sheets/2026/soumu/1", SampleAnswers.Sheet.Replace(words, Hostile, StringComparison.Ordinal));

            var page = await visitor.OpenAsync("/goals/2026/soumu/1");

            page.Document.QuerySelectorAll("script:not([src]), img, [onerror], [onclick], textarea").ShouldBeEmpty(words);
            page.Document.Body!.TextContent.ShouldContain("<script>alert(1)</script><img src=x onerror=alert(1)>\" onclick=\"alert(1) </textarea></td></table>&amp; {{7*7}}", customMessage: words);
        }
    }

    [Theory]
    [InlineData("/goals/2026/soumu/2", true)]
    [InlineData("/goals/2026/soumu/1", false)]
    public async Task Offers_publication_to_whom_the_service_grants_it(string address, bool offered)
    {
        var page = await host.Visit().WithSampleCity().OpenAsync(address);

        page.Document.QuerySelectorAll("a[href$='/publish']").Length.ShouldBe(offered ? 1 : 0);
    }

    [Theory]
    [InlineData("/goals/2026/soumu/7")]
    [InlineData("/goals/2026/soumu/x")]
    [InlineData("/goals/9999/soumu/1")]
    public async Task Is_not_found_where_there_is_none(string address)
    {
        var page = await OpenAsync(address);

        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.TextOf("h1").ShouldBe("ページが見つかりません");
    }

    [Fact]
    public async Task Scrolls_its_wide_table_in_a_region_that_has_a_name_and_takes_the_keyboard()
    {
        var region = (await OpenAsync()).Document.QuerySelector(".plan")!.ParentElement!;

        (region.GetAttribute("role"), region.GetAttribute("tabindex"), region.GetAttribute("aria-label")).ShouldBe(("region", "0", "取組と報告の表"));
    }

    private Task<ShownPage> OpenAsync(string address = "/goals/2026/soumu/1") => host.Visit().WithSampleCity().OpenAsync(address);
}
