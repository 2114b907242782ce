using System.Net;
using System.Net.Sockets;
using System.Text;
using CityGoals.Portal.Tests.Hosting;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Tests;

/// <summary>取り込み: files go in, and of each is told what became of it.</summary>
public class Importing(PortalHost host)
{
    private const string Start = "POST /import-jobs";
    private const string Post = $"POST /import-jobs/{SampleAnswers.JobId}/files";
    private static readonly byte[] Bytes = Encoding.UTF8.GetBytes("重点目標\t災害\r\n");

    [Fact]
    public async Task Hands_a_file_over_as_it_is()
    {
        var visitor = host.Visit(Roles.Author, "soumu").WithSampleCity();

        var page = await visitor.SubmitAsync(await visitor.OpenAsync("/import"), ("総務部 令和8年度.txt", Bytes));

        page.Location.ShouldBe($"/import/{SampleAnswers.JobId}");
        var sent = visitor.Services.Requests.Single(request => request.Asked == Post);
        sent.Body.ShouldBe("重点目標\t災害\r\n");
        sent.ContentHeaders["Content-Type"].ShouldBe("application/octet-stream");
        Uri.UnescapeDataString(sent.ContentHeaders["X-File-Name"]).ShouldBe("総務部 令和8年度.txt");
    }

    [Fact]
    public async Task Begins_one_import_however_often_a_form_is_sent()
    {
        var visitor = host.Visit(Roles.Author, "soumu").WithSampleCity();
        var form = await visitor.OpenAsync("/import");

        await visitor.SubmitAsync(form, ("a.txt", Bytes));
        await visitor.SubmitAsync(form, ("a.txt", Bytes));
        await visitor.SubmitAsync(await visitor.OpenAsync("/import"), ("a.txt", Bytes));

        var keys = visitor.Services.Requests.Where(request => request.Asked == Start).Select(request => request.Headers["Idempotency-Key"]).ToList();
        keys[1].ShouldBe(keys[0]);
        keys[2].ShouldNotBe(keys[0]);
    }

    [Fact]
    public async Task Takes_hundreds_of_files()
    {
        var visitor = host.Visit(Roles.Author, "soumu").WithSampleCity();

        var page = await visitor.SubmitAsync(await visitor.OpenAsync("/import"), [.. Enumerable.Range(0, 300).Select(number => ($"{number}.txt", Bytes))]);

        page.Location.ShouldBe($"/import/{SampleAnswers.JobId}");
        visitor.Services.Requests.Count(request => request.Asked == Post).ShouldBe(300);
    }

    [Fact]
    public async Task Names_the_files_that_were_not_taken_and_leads_on_to_the_others()
    {
        var visitor = host.Visit(Roles.Author, "soumu").WithSampleCity();

        var page = await visitor.SubmitAsync(await visitor.OpenAsync("/import"), ("a.txt", Bytes), ("b.xlsx", new byte[50_000_001]));

        page.Document.Title!.ShouldStartWith("エラー：");
        page.Main.ShouldContain("2ファイルのうち1ファイルを受け取りました。");
        page.TextsOf(".box h2").ShouldBe(["b.xlsx"]);
        page.TextOf(".notice-error").ShouldContain("1ファイルは50MBまでです。");
        page.Document.QuerySelector(".button")!.GetAttribute("href").ShouldBe($"/import/{SampleAnswers.JobId}");
        visitor.Services.Requests.Count(request => request.Asked == Post).ShouldBe(1);
    }

    [Fact]
    public async Task Shows_why_the_service_did_not_take_a_file()
    {
        var visitor = host.Visit(Roles.Author, "soumu").WithSampleCity();
        visitor.Services.Refuse("goals", Post, HttpStatusCode.UnprocessableEntity, """
            {"type":"urn:citygoals:problem:too-many-files","title":"1回の取込みは1000件までです。","titleEn":"One import takes 1000 files at most.","detail":"残りは別に。","detailEn":"The rest separately.","status":422}
            """);

        var page = await visitor.SubmitAsync(await visitor.OpenAsync("/import?lang=en"), ("a.txt", Bytes));

        page.TextOf(".notice-error").ShouldContain("One import takes 1000 files at most.");
        page.Document.QuerySelector("main .button").ShouldBeNull();
    }

    [Fact]
    public async Task Says_of_a_file_that_the_service_did_not_answer()
    {
        var visitor = host.Visit(Roles.Author, "soumu").WithSampleCity();
        var form = await visitor.OpenAsync("/import");
        visitor.Services.Answer("goals", Post, "", HttpStatusCode.InternalServerError);

        var page = await visitor.SubmitAsync(form, ("a.txt", Bytes));

        page.TextOf(".notice-error").ShouldContain("もう一度取り込んでください。二重に保存されることはありません。");
    }

    [Fact]
    public async Task Refuses_an_upload_that_is_too_large_before_reading_it()
    {
        await using var listening = new PortalHost();
        listening.UseKestrel(0);
        listening.StartServer();
        var visitor = listening.Visit(Roles.Author, "soumu").WithSampleCity();

        // Only the head of the request is sent: whoever waits for the rest would wait for good.
        using var connection = new TcpClient();
        await connection.ConnectAsync(IPAddress.Loopback, listening.ClientOptions.BaseAddress.Port, TestContext.Current.CancellationToken);
        var head = $"POST /import HTTP/1.1\r\nHost: localhost\r\n{VisitorAuthentication.Header}: {visitor.Id}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 102000000\r\n\r\n";
        await connection.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head), TestContext.Current.CancellationToken);
        using var answer = new StreamReader(connection.GetStream());

        (await answer.ReadLineAsync(TestContext.Current.CancellationToken)).ShouldBe("HTTP/1.1 413 Payload Too Large");
        string? line;
        do line = await answer.ReadLineAsync(TestContext.Current.CancellationToken);
        while (line is not null && !line.Contains("<h1", StringComparison.Ordinal));
        line.ShouldNotBeNull().ShouldContain("ファイルが大きすぎます");
    }

    [Fact]
    public async Task Asks_for_a_file_where_none_was_chosen()
    {
        var visitor = host.Visit(Roles.Author, "soumu").WithSampleCity();

        var page = await visitor.SubmitAsync(await visitor.OpenAsync("/import"));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Document.Title!.ShouldStartWith("エラー：");
        page.Document.QuerySelector("#error-summary a")!.GetAttribute("href").ShouldBe("#files");
        page.TextOf("#files-fault").ShouldBe("ファイルを選んでください。");
        page.Document.QuerySelector("#files")!.GetAttribute("aria-describedby").ShouldBe("files-fault files-hint");
    }

    [Fact]
    public async Task Refuses_too_many_files()
    {
        var visitor = host.Visit(Roles.Author, "soumu").WithSampleCity();

        var page = await visitor.SubmitAsync(await visitor.OpenAsync("/import"), [.. Enumerable.Range(0, 501).Select(number => ($"{number}.txt", Bytes))]);

        page.TextOf("#files-fault").ShouldContain("500ファイルまで");
        visitor.Services.Requests.ShouldNotContain(request => request.Asked == Post);
    }

    [Fact]
    public async Task Lists_the_files_that_came_in_before()
    {
        var page = await host.Visit(Roles.Author, "soumu").WithSampleCity().OpenAsync("/import");

        page.TextsOf("main tbody tr").ShouldBe(["令和8年10月15日（2026年）9時10分 4 2 会田 千夏", "総務部_令和8年度.txt 2 令和8年4月20日（2026年）14時12分 会田 千夏"]);
        page.Document.QuerySelector($"a[href='/import/{SampleAnswers.JobId}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Gives_a_stored_file_back_as_plain_text()
    {
        var page = await host.Visit(Roles.Author, "soumu").WithSampleCity().OpenAsync($"/import/{SampleAnswers.ImportId}/text");

        page.Html.ShouldBe("重点目標\t災害に強い市役所づくり\n");
        page.Response.Content.Headers.ContentType!.ToString().ShouldBe("text/plain; charset=utf-8");
        (await host.Visit(Roles.Author, "soumu").OpenAsync($"/import/{Guid.NewGuid()}/text")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(Roles.Executive)]
    [InlineData(Roles.Auditor)]
    [InlineData(Roles.Administrator)]
    public async Task Is_for_those_who_edit_sheets(string role) =>
        (await host.Visit(role).WithSampleCity().OpenAsync("/import")).Status.ShouldBe(HttpStatusCode.Forbidden);
}
