using System.Net;
using System.Text;
using CityGoals.Portal.Tests.Hosting;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Tests;

/// <summary>People and posts as CSV: out as a file, in through a check.</summary>
public sealed class ExchangingTables(PortalHost host)
{
    private const string Page = "/admin/tables";
    private const string DryRun = "POST /people/imports?dryRun=true";
    private const string Import = "POST /people/imports?dryRun=false";
    private const string Changes = """{"rows":1200,"added":3,"changed":2,"unchanged":1195,"errors":[]}""";
    private static readonly byte[] Bytes = Encoding.UTF8.GetBytes("氏名,よみ\r\n会田 千夏,あいだ ちなつ\r\n");

    [Theory]
    [InlineData("/people/export?encoding=utf-8", "GET /people.csv", "people.csv")]
    [InlineData("/people/export?encoding=cp932", "GET /people.csv?encoding=cp932", "people.csv")]
    [InlineData("/posts/export?encoding=utf-8", "GET /posts.csv", "posts.csv")]
    [InlineData("/holdings/export?encoding=cp932", "GET /holdings.csv?encoding=cp932", "holdings.csv")]
    public async Task Goes_out_as_the_service_wrote_it(string address, string asked, string file)
    {
        var visitor = Administrator();
        visitor.Services.AnswerText("signin", asked, "\uFEFFa\r\n");

        (await visitor.OpenAsync(Page)).Document.QuerySelectorAll("a[href$='export?encoding=utf-8']").Length.ShouldBe(3);
        var page = await visitor.OpenAsync(Page + address);

        page.Response.Content.Headers.ContentDisposition!.FileName.ShouldBe(file);
        (await page.Response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(Encoding.UTF8.GetBytes("\uFEFFa\r\n"));
    }

    [Fact]
    public async Task Tells_what_a_file_would_change_and_then_brings_in_the_same_file()
    {
        var visitor = Administrator();
        visitor.Services.Answer("signin", DryRun, Changes).Answer("signin", Import, Changes);

        var check = await visitor.SubmitAsync(await visitor.OpenAsync(Page), ("職員 名簿.csv", Bytes));

        check.TextsOf(".figures dd").ShouldBe(["1,200", "3", "2", "1,195"]);
        visitor.Services.Requests.ShouldNotContain(request => request.Asked == Import);
        var done = await visitor.SubmitAsync(check);

        done.TextOf(".notice-success").ShouldContain("取り込みました。");
        done.Document.QuerySelectorAll("main form").ShouldBeEmpty();
        foreach (var asked in new[] { DryRun, Import })
        {
            var sent = visitor.Services.Requests.Single(request => request.Asked == asked);
            sent.Body.ShouldBe(Encoding.UTF8.GetString(Bytes));
            Uri.UnescapeDataString(sent.ContentHeaders["X-File-Name"]).ShouldBe("職員 名簿.csv");
        }
    }

    [Fact]
    public async Task Names_line_and_cell_of_every_mistake_and_offers_no_import()
    {
        var visitor = Administrator();
        visitor.Services.Answer("signin", DryRun, """
            {"rows":2,"added":0,"changed":0,"unchanged":0,"errors":[{"line":2,"cell":4,"message":"メールアドレスが空です。","messageEn":"No mail address."},{"line":3,"cell":null,"message":"列が足りません。","messageEn":"Too few cells."}]}
            """);

        var page = await visitor.SubmitAsync(await visitor.OpenAsync(Page), ("a.csv", Bytes));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.TextOf("#error-summary").ShouldContain("何も変えていません。");
        page.TextsOf("tbody tr").ShouldBe(["2 4 メールアドレスが空です。", "3 行全体 列が足りません。"]);
        page.Document.QuerySelectorAll("main form").ShouldBeEmpty();
    }

    [Fact]
    public async Task Says_that_the_same_file_changes_nothing()
    {
        var visitor = Administrator();
        visitor.Services.Answer("signin", DryRun, """{"rows":2,"added":0,"changed":0,"unchanged":2,"errors":[]}""");

        var page = await visitor.SubmitAsync(await visitor.OpenAsync(Page), ("a.csv", Bytes));

        page.TextOf(".notice-info").ShouldContain("前と同じ内容です。変わるものはありません。");
        page.Document.QuerySelectorAll("main form").ShouldBeEmpty();
    }

    [Fact]
    public async Task Asks_for_a_file_of_a_size_that_can_be_read()
    {
        var visitor = Administrator();

        var none = await visitor.SubmitAsync(await visitor.OpenAsync(Page));
        var large = await visitor.SubmitAsync(await visitor.OpenAsync(Page), ("a.csv", new byte[5_000_001]));

        (none.Status, none.TextOf("#people-fault")).ShouldBe((HttpStatusCode.UnprocessableEntity, "ファイルを選んでください。"));
        large.TextOf("#people-fault").ShouldBe("ファイルが大きすぎます。5MBまでに分けてください。");
        visitor.Services.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Lets_a_person_try_again_where_sign_in_does_not_answer()
    {
        var visitor = Administrator();
        visitor.Services.Answer("signin", DryRun, Changes).Answer("signin", Import, "", HttpStatusCode.ServiceUnavailable);
        var check = await visitor.SubmitAsync(await visitor.OpenAsync(Page), ("a.csv", Bytes));

        var failed = await visitor.SubmitAsync(check);
        visitor.Services.Answer("signin", Import, Changes);

        failed.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        failed.TextOf("#error-summary").ShouldContain("サインインのサービスが応答していません。");
        (await visitor.SubmitAsync(failed)).TextOf(".notice-success").ShouldContain("取り込みました。");
    }

    [Fact]
    public async Task Gives_a_file_to_no_other_person_and_says_when_it_is_gone()
    {
        var visitor = Administrator();
        visitor.Services.Answer("signin", DryRun, Changes);
        var check = await visitor.SubmitAsync(await visitor.OpenAsync(Page), ("a.csv", Bytes));
        var held = check.Document.QuerySelector("input[name=held]")!.GetAttribute("value")!;
        var other = Administrator();
        other.Services.Answer("signin", DryRun, Changes);
        var own = await other.SubmitAsync(await other.OpenAsync(Page), ("b.csv", Bytes));

        var page = await other.SendAsync(new HttpRequestMessage(HttpMethod.Post, Page + "/people/import")
        {
            Content = new FormUrlEncodedContent([new("guard", own.Document.QuerySelector("input[name=guard]")!.GetAttribute("value")), new("held", held)]),
        });

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.TextOf("#people-fault").ShouldContain("ファイルを選び直してください。");
        other.Services.Requests.ShouldNotContain(request => request.Asked == Import);
    }

    private Visitor Administrator() => host.Visit(Roles.Administrator, "soumu").WithSampleCity();
}
