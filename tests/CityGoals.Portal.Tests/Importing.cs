using System.Net;
using System.Net.Sockets;
using System.Text;
using CityGoals.Portal.Tests.Hosting;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Tests;

/// <summary>取り込み: files go in, and of each is told what became of it.</summary>
public class Importing(PortalHost host)
{
    private const string Post = "POST /imports";
    private static readonly byte[] Bytes = Encoding.UTF8.GetBytes("重点目標\t災害\r\n");

    [Fact]
    public async Task Hands_a_file_over_as_it_is()
    {
        var visitor = host.Visit(Roles.Author, "soumu").WithSampleCity();

        await visitor.SubmitAsync(await visitor.OpenAsync("/import"), ("総務部 令和8年度.txt", Bytes));

        var sent = visitor.Services.Requests.Single(request => request.Asked == Post);
        sent.Body.ShouldBe("重点目標\t災害\r\n");
        sent.ContentHeaders["Content-Type"].ShouldBe("application/octet-stream");
        Uri.UnescapeDataString(sent.ContentHeaders["X-File-Name"]).ShouldBe("総務部 令和8年度.txt");
        sent.Headers["Idempotency-Key"].ShouldEndWith("-0");
    }

    [Fact]
    public async Task Tells_what_came_in()
    {
        var visitor = host.Visit(Roles.Author, "soumu").WithSampleCity();

        var page = await visitor.SubmitAsync(await visitor.OpenAsync("/import"), ("a.txt", Bytes));

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Main.ShouldContain("1ファイルのうち、取り込んだシートは1件です。");
        page.TextOf(".notice-success").ShouldContain("取り込みました");
        page.TextOf(".sheets li").ShouldBe("1位 災害に強い市役所づくり 令和8年度 総務部 ・ 取組項目2件 ・ 個別取組4件 下書き");
        page.TextOf(".box tbody tr").ShouldBe("12 2 期間・期限「準備が整い次第」を読み取れません。");
        page.Document.QuerySelector($"a[href='/import/{SampleAnswers.ImportId}/text']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Names_the_line_and_the_cell_of_what_was_refused()
    {
        var visitor = host.Visit(Roles.Author, "soumu").WithSampleCity();
        visitor.Services.Refuse("goals", Post, HttpStatusCode.UnprocessableEntity, """
            {"type":"urn:citygoals:problem:file-refused","title":"読み取れないところがあります。","titleEn":"The file cannot be read in some places.","detail":"直してください。","detailEn":"Correct it.","status":422,
             "cells":[{"line":14,"cell":3,"message":"数値目標がありません。","messageEn":"There is no target."},{"line":15,"cell":null,"message":"行が足りません。","messageEn":"A line is missing."}]}
            """);

        var page = await visitor.SubmitAsync(await visitor.OpenAsync("/import"), ("a.txt", Bytes));

        page.Document.Title!.ShouldStartWith("エラー：");
        page.TextOf(".notice-error").ShouldContain("取り込めませんでした 読み取れないところがあります。直してください。このファイルからは何も保存していません。");
        page.TextsOf(".box tbody tr").ShouldBe(["14 3 数値目標がありません。", "15 行全体 行が足りません。"]);
        var english = await visitor.SubmitAsync(await visitor.OpenAsync("/import?lang=en"), ("a.txt", Bytes));
        english.TextsOf(".box tbody tr").ShouldBe(["14 3 There is no target.", "15 whole line A line is missing."]);
    }

    [Fact]
    public async Task Says_that_the_same_file_changes_nothing()
    {
        var visitor = host.Visit(Roles.Author, "soumu").WithSampleCity();
        visitor.Services.Answer("goals", Post, SampleAnswers.Receipt.Replace("\"alreadyImported\":false", "\"alreadyImported\":true", StringComparison.Ordinal));

        var page = await visitor.SubmitAsync(await visitor.OpenAsync("/import"), ("a.txt", Bytes));

        page.TextOf(".notice-info").ShouldContain("前回と同じ内容です。変更はありません。");
        page.Main.ShouldContain("取り込んだシートは0件です。");
    }

    [Fact]
    public async Task Takes_several_files_each_under_a_key_of_its_own()
    {
        var visitor = host.Visit(Roles.Author, "soumu").WithSampleCity();

        var page = await visitor.SubmitAsync(await visitor.OpenAsync("/import"), ("a.txt", Bytes), ("b.txt", Bytes));

        page.TextsOf(".box h2").ShouldBe(["a.txt", "b.txt"]);
        visitor.Services.Requests.Where(request => request.Asked == Post).Select(request => request.Headers["Idempotency-Key"]).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task Says_of_a_file_that_the_service_did_not_answer()
    {
        var visitor = host.Visit(Roles.Author, "soumu").WithSampleCity();
        var form = await visitor.OpenAsync("/import");
        visitor.Services.Silence("goals");

        var page = await visitor.SubmitAsync(form, ("a.txt", Bytes));

        page.TextOf(".notice-error").ShouldContain("もう一度取り込んでください。二重に保存されることはありません。");
        page.Main.ShouldNotContain("何も保存していません");
    }

    [Fact]
    public async Task Refuses_a_file_that_is_too_large_without_sending_it()
    {
        var visitor = host.Visit(Roles.Author, "soumu").WithSampleCity();

        var page = await visitor.SubmitAsync(await visitor.OpenAsync("/import"), ("a.txt", new byte[10_000_001]));

        page.TextOf(".notice-error").ShouldContain("1ファイルは10MBまでです。");
        visitor.Services.Requests.ShouldNotContain(request => request.Asked == Post);
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
        var head = $"POST /import HTTP/1.1\r\nHost: localhost\r\n{VisitorAuthentication.Header}: {visitor.Id}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 52000000\r\n\r\n";
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

        var page = await visitor.SubmitAsync(await visitor.OpenAsync("/import"), [.. Enumerable.Range(0, 51).Select(number => ($"{number}.txt", Bytes))]);

        page.TextOf("#files-fault").ShouldContain("50ファイルまで");
        visitor.Services.Requests.ShouldNotContain(request => request.Asked == Post);
    }

    [Fact]
    public async Task Lists_the_files_that_came_in_before()
    {
        var page = await host.Visit(Roles.Author, "soumu").WithSampleCity().OpenAsync("/import");

        page.TextsOf("main tbody tr").ShouldBe(["総務部_令和8年度.txt 2 令和8年4月20日（2026年）14時12分 会田 千夏"]);
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
