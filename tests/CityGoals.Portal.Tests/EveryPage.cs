using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using CityGoals.Portal.Languages;
using CityGoals.Portal.Tests.Hosting;
using CityGoals.ServiceDefaults;
using CityGoals.TestKit;

namespace CityGoals.Portal.Tests;

/// <summary>What holds for every page in either language.</summary>
public class EveryPage(PortalHost host)
{
    private const string Job = "/import/" + SampleAnswers.JobId;

    private const string Person = "/admin/people/" + SampleStaff.Aida;
    private const string Reorganise = "/admin/departments/reorganisation?on=2027-04-01&kind=";

    internal static readonly IReadOnlyList<string> Addresses =
    [
        "/", "/goals/2026", "/goals/2026?dept=soumu", "/goals/2024", "/goals/2026/soumu/1", "/goals/2026/soumu/2", "/goals/2026/soumu/1?readings=hide", "/goals/2026/soumu/1/form", "/goals/2026/booklet", "/goals/2024/booklet",
        "/goals/2026/publish", "/goals/2026/soumu/1/publish", "/goals/2026/soumu/2/publish", "/import", "/dashboard", "/dashboard?year=2024", "/deadlines", "/deadlines?year=2024", "/help", "/open", "/audit", "/audit?service=progress",
        "/goals/2026/soumu/99", "/nowhere", "/goals/2026?published=2", "/goals/2026/soumu/1?published=true",
        "/approvals", "/goals/2026/soumu/2/steps/submit", "/goals/2026/soumu/2/steps/return", "/goals/2026/soumu/1/steps/revise", "/goals/2026/soumu/1?done=submit", "/goals/2026/soumu/ranks", "/goals/2026/soumu/ranks?saved=true",
        "/goals/2026/soumu/1/history", "/goals/2026/soumu/1/history/1-2", "/goals/2026/soumu/1/history/3-3",
        "/goals/2026/soumu/1?commented=true", "/goals/2026/soumu/1/comments/new", "/goals/2026/soumu/1/comments/new?answer=" + SampleComments.Thread, "/goals/2026/soumu/1/comments/" + SampleComments.Own,
        "/goals/2026/states", "/goals/2026?dept=soumu&state=draft", "/goals/2026/new", "/goals/2026/soumu/2/edit", "/goals/2026/soumu/2/edit?saved=true", "/goals/2026/soumu/2?done=saved", "/goals/2026/soumu/2/delete",
        "/plans", "/plans?removed=true", "/plans/" + SamplePlans.Now, "/plans/" + SamplePlans.Now + "?year=2024&saved=true", "/plans/new", "/plans/" + SamplePlans.Now + "/edit", "/plans/" + SamplePlans.Now + "/succession",
        "/plans/" + SamplePlans.Now + "/delete", "/goals/2026/alignments", "/goals/2026/alignments?dept=soumu&decided=2", "/goals/2024/alignments",
        "/year-turn/2027", "/year-turn/2027?done=state", "/year-turn/2027/soumu", "/year-turn/2027/soumu?carried=2", "/year-turn/2027/hoken", "/year-turn/2026",
        SampleStanding.Page, SampleStanding.Page + "?done=figures", "/goals/2026/soumu/2/progress",
        "/approvals/reports", "/approvals/reports?after=1_2_3", "/approvals/reports?approved=2", "/rounds/" + SampleRounds.Open + "/publication", "/rounds/" + SampleRounds.Planned + "/publication", "/rounds/" + SampleRounds.Open + "?done=published",
        SampleReports.Page, SampleReports.Page + "?done=saved", "/rounds", "/rounds?year=2026", "/rounds/new?year=2026", "/rounds/scale?year=2026", "/rounds/scale?year=2027&done=saved", "/rounds/" + SampleRounds.Open, "/rounds/" + SampleRounds.Planned + "?done=saved", "/rounds/" + SampleRounds.Planned + "/edit",
        "/me", "/admin", "/admin/people", "/admin/people?search=%E4%BC%9A&on=%E3%81%9D%E3%81%AE%E3%81%86%E3%81%A1", "/admin/people/new", Person, Person + "?done=given", Person + "/edit", Person + "/suspension", Person + "/second-factor",
        Person + "/posts/new", Person + "/posts/new?dept=soumu", Person + "/posts/new?dept=kikaku", Person + "/posts/" + SampleStaff.Held, Person + "/posts/" + SampleStaff.Coming, Person + "/posts/" + SampleStaff.Over,
        "/admin/people/" + SampleStaff.Hatano, "/admin/posts", "/admin/posts?dept=soumu&done=added", "/admin/posts/new", "/admin/posts/new?dept=soumu", "/admin/posts/soumu/" + SampleStaff.Vacant, "/admin/departments", "/admin/departments/new",
        "/admin/departments/reorganisation", Reorganise + "rename", Reorganise + "merge", Reorganise + "split", Reorganise + "move", Reorganise + "close", "/admin/transfers", "/admin/tables",
        Job, Job + "/1", Job + "/1?only=check", Job + "/1/1/1/1/period", Job + "/1/1/1/1/targets",
    ];

    public static TheoryData<string, string> All => [.. from address in Addresses from language in new[] { "ja", "en" } select (address, language)];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Names_its_language_has_a_title_one_heading_and_landmarks(string address, string language)
    {
        var page = await OpenAsync(address, language);

        page.Document.DocumentElement.GetAttribute("lang").ShouldBe(language);
        var heading = page.Document.QuerySelectorAll("h1").ShouldHaveSingleItem().TextContent.Trim();
        heading.ShouldNotBeEmpty();
        page.Document.Title.ShouldNotBeNull().ShouldContain(heading);
        page.Document.QuerySelectorAll("main#main, header, footer, a.skip[href='#main']").Length.ShouldBe(4);
        page.Document.QuerySelectorAll("[id]").Select(element => element.Id).ShouldBeUnique();
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Leaves_no_text_untranslated(string address, string language)
    {
        var page = await OpenAsync(address, language);

        if (language == "en") JapaneseOutsideQuotes(page.Document.DocumentElement).ShouldBeEmpty();
        else page.TextsOf("h1, h2, thead th, tfoot th, button, label, dt").Where(text => text.Length > 1 && !text.Any(JapaneseWords.IsJapanese)).ShouldBeEmpty();
    }

    [Fact]
    public void Would_notice_untranslated_text()
    {
        var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(
            "<html lang=en><p>Goal 目標</p><p lang=ja>総務部</p><b aria-label='表'>Table</b></html>");

        JapaneseOutsideQuotes(document.DocumentElement).ShouldBe(["Goal 目標", "表"]);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Asks_no_other_host_and_carries_no_script_or_style_of_its_own(string address, string language)
    {
        var page = await OpenAsync(address, language);

        var addresses = page.Document.All.SelectMany(element => new[] { "href", "src", "action", "srcset", "poster", "data" }.Select(element.GetAttribute)).OfType<string>();
        addresses.ShouldAllBe(target => target.StartsWith('#') || (target.StartsWith('/') && !target.StartsWith("//")));
        page.Html.ShouldNotContain("http://");
        page.Html.ShouldNotContain("https://");
        page.Document.QuerySelectorAll("style, [style], script:not([src]), iframe, object, embed").ShouldBeEmpty();
        page.Document.All.SelectMany(element => element.Attributes).Where(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Lets_browsers_load_from_the_portal_alone(string address, string language)
    {
        var page = await OpenAsync(address, language);

        var headers = page.Response.Headers;
        var policy = headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().Split("; ");
        policy.ShouldContain("script-src 'self'");
        policy.ShouldContain($"form-action 'self' {PortalHost.SignIn}");
        policy.Where(rule => !rule.EndsWith(" 'self'", StringComparison.Ordinal) && !rule.EndsWith(" 'none'", StringComparison.Ordinal)).ShouldHaveSingleItem();
        BrowserHygiene.Of(page.Response, mayBeKept: false).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Offers_itself_in_the_other_language(string address, string language)
    {
        var page = await OpenAsync(address, language);

        var other = page.Document.QuerySelector(".head-links a[hreflang]").ShouldNotBeNull();
        other.GetAttribute("hreflang").ShouldBe(language == "ja" ? "en" : "ja");
        other.GetAttribute("href").ShouldBe(address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "lang=" + other.GetAttribute("hreflang"));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Stays_within_the_lists_budget_of_60_KB_and_8_requests_without_fonts(string address, string language)
    {
        var page = await OpenAsync(address, language);

        var files = page.Document.QuerySelectorAll("link[href], script[src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!).ToList();
        var loaded = files.Where(file => !file.Contains("/fonts.", StringComparison.Ordinal)).ToList();
        (loaded.Count + 1).ShouldBeLessThanOrEqualTo(8);
        var bytes = await CompressedAsync(page.Address);
        foreach (var file in loaded) bytes += await CompressedAsync(file);
        bytes.ShouldBeLessThanOrEqualTo(60_000);
    }

    private Visitor VisitorOf(string address) => host.Visit(
        address.StartsWith("/audit", StringComparison.Ordinal) ? Roles.Auditor : address.StartsWith("/admin", StringComparison.Ordinal) ? Roles.Administrator : Roles.PlanningOffice);

    private Task<ShownPage> OpenAsync(string address, string language) => VisitorOf(address).WithSampleCity().WithEditing().OpenAsync(InLanguage(address, language));

    private static string InLanguage(string address, string language) => address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "lang=" + language;

    private async Task<long> CompressedAsync(string address)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        var page = await VisitorOf(address).WithSampleCity().WithEditing().SendAsync(request);
        if (page.Status != HttpStatusCode.NotFound || !address.Contains('.', StringComparison.Ordinal)) page.Response.Content.Headers.ContentEncoding.ShouldHaveSingleItem();
        return (await page.Response.Content.ReadAsByteArrayAsync()).Length;
    }

    private static IEnumerable<string> JapaneseOutsideQuotes(IElement root)
    {
        foreach (var element in root.QuerySelectorAll("*").Where(element => element.Closest("[lang=ja]") is null))
        {
            var said = element.ChildNodes.OfType<IText>().Select(text => text.Text)
                .Concat(new[] { "aria-label", "data-label", "data-wait", "alt", "title", "placeholder" }.Select(element.GetAttribute).OfType<string>());
            foreach (var text in said.Where(text => text.Any(JapaneseWords.IsJapanese))) yield return text.Trim();
        }
    }
}
