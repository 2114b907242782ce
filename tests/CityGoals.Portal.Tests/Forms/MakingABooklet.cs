using System.Diagnostics;
using System.Net;
using CityGoals.Portal.Clients.Goals;
using CityGoals.Portal.OfficialForm;
using CityGoals.Portal.Printing;
using CityGoals.Portal.Tests.Hosting;
using CityGoals.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace CityGoals.Portal.Tests.Forms;

/// <summary>All departments' sheets of a year as one PDF, made in the background. These tests measure, so they run by themselves.</summary>
[Collection(nameof(MakingABooklet))]
[CollectionDefinition(nameof(MakingABooklet), DisableParallelization = true)]
public sealed class MakingABooklet(PortalHost host)
{
    private const string Ask = "/goals/2026/booklet";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private static readonly (string Code, string Name)[] Departments = [("kikaku", "企画部"), ("soumu", "総務部"), ("kenko", "健康福祉部"), ("kyoiku", "教育委員会")];

    [Fact]
    public async Task Makes_one_of_a_hundred_sheets_within_thirty_seconds_with_contents_that_are_right()
    {
        var sheets = Departments.SelectMany(department => Enumerable.Range(1, 25).Select(rank => SampleForms.Of(department.Code, department.Name, rank))).ToList();
        var visitor = Visitor(sheets);

        var (job, took) = await MakeAsync(visitor);

        using var pdf = new ReadPdf(await FetchAsync(visitor, job));
        var expected = sheets.Select(sheet => ReadPdf.Folded(sheet.Title)).ToList();
        var goals = pdf.Outline.Where(entry => entry.Level == 1 && expected.Contains(entry.Title)).ToList();
        goals.Select(goal => goal.Title).ShouldBe(expected);
        goals.ShouldAllBe(goal => ReadPdf.TextOf(pdf.Pages[goal.Page - 1]).Contains("重点目標" + goal.Title, StringComparison.Ordinal));
        var contents = string.Concat(pdf.Pages.Take(goals[0].Page - 1).Select(ReadPdf.TextOf));
        foreach (var (goal, sheet) in goals.Zip(sheets)) contents.ShouldContain($"{sheet.Form.Rank.Text}{goal.Title}{goal.Page}");
        pdf.Outline.Where(entry => entry.Level == 0).Select(entry => entry.Title).ShouldBe(["令和8年度重点目標管理シート全部局", "目次", .. Departments.Select(department => department.Name)]);
        pdf.FontsNotEmbedded().ShouldBeEmpty();
        pdf.IsTagged.ShouldBeTrue();
        TestContext.Current.SendDiagnosticMessage($"A booklet of {sheets.Count} sheets took {took.TotalSeconds:0.0} s.");
        took.ShouldBeLessThan(Limit);
    }

    [Fact]
    public async Task Is_begun_once_however_often_the_form_is_sent_and_shown_to_nobody_else()
    {
        var visitor = Visitor([SampleForms.Of("soumu", "総務部", 1)]);
        var page = await visitor.OpenAsync(Ask);
        page.Main.ShouldContain("2部局のシート3件を、1冊のPDFにまとめます。");

        var first = await visitor.SubmitAsync(page);
        var second = await visitor.SubmitAsync(page);

        (first.Status, second.Location).ShouldBe((HttpStatusCode.Found, first.Location));
        visitor.Services.Requests.Count(request => request.Asked == SampleForms.Printed).ShouldBe(1);
        (await host.Visit().OpenAsync(first.Location!)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await host.Visit().OpenAsync(first.Location! + ".pdf")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.OpenAsync(first.Location!.Replace("2026", "2025", StringComparison.Ordinal))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Says_why_it_is_not_begun()
    {
        var visitor = host.Visit().WithSampleCity();
        visitor.Services.Refuse("goals", SampleForms.Printed, HttpStatusCode.NotFound, """{"type":"urn:citygoals:problem:nothing-to-print","title":"印刷するシートがありません。","titleEn":"There is nothing to print.","status":404}""");

        var answer = await visitor.SubmitAsync(await visitor.OpenAsync(Ask));

        answer.Status.ShouldBe(HttpStatusCode.NotFound);
        answer.Main.ShouldContain("出力できませんでした。 印刷するシートがありません。");
    }

    [Fact]
    public async Task Says_that_a_year_without_sheets_has_no_booklet() => (await host.Visit().OpenAsync("/goals/2024/booklet")).Main.ShouldContain("この年度のシートはまだありません。");

    [Fact]
    public async Task Says_why_it_could_not_be_made()
    {
        var clock = new FakeTimeProvider(PortalHost.Now);
        using var booklets = new Booklets(clock);
        using var printer = new PdfPrinter(Options.Create(new PrintingOptions { Chromium = "/nowhere" }), clock, NullLogger<PdfPrinter>.Instance);
        using var worker = new BookletWorker(booklets, printer, host.Services.GetRequiredService<PaperStyle>(), NullLogger<BookletWorker>.Instance);
        var booklet = Booklet(clock);
        booklets.Add(booklet).Refusal.ShouldBeNull();

        await worker.StartAsync(TestContext.Current.CancellationToken);
        var over = await Eventually.GetAsync(() => Task.FromResult(booklets.Find(booklet.Id, booklet.PersonId)!), found => found.IsOver);
        await worker.StopAsync(TestContext.Current.CancellationToken);

        (over.Step, over.Failure!.Name).ShouldBe((BookletStep.Failed, "no-printer"));
    }

    [Fact]
    public void Is_kept_for_an_hour_and_not_without_bounds()
    {
        var clock = new FakeTimeProvider(PortalHost.Now);
        using var booklets = new Booklets(clock);
        var ready = Booklet(clock) with { Step = BookletStep.Ready, File = booklets.FileOf(Guid.NewGuid()) };
        File.WriteAllText(ready.File, "PDF");
        booklets.Add(ready);

        clock.Advance(TimeSpan.FromMinutes(61));

        booklets.Find(ready.Id, ready.PersonId).ShouldBeNull();
        foreach (var _ in Enumerable.Range(1, 20)) booklets.Add(Booklet(clock)).Refusal.ShouldBeNull();
        File.Exists(ready.File).ShouldBeFalse();
        booklets.Add(Booklet(clock)).Refusal!.Name.ShouldBe("printer-busy");
    }

    private static Booklet Booklet(FakeTimeProvider clock) =>
        new(Guid.NewGuid(), "person", 2026, new FormPrinting("みずせ市", clock.GetUtcNow(), [SampleForms.Of("soumu", "総務部", 1)]), clock.GetUtcNow());

    private Visitor Visitor(IEnumerable<SheetForm> sheets)
    {
        var visitor = host.Visit().WithSampleCity();
        visitor.Services.Answer("goals", SampleForms.Printed, SampleForms.Printing(sheets));
        return visitor;
    }

    private static async Task<(string Job, TimeSpan Took)> MakeAsync(Visitor visitor)
    {
        var watch = Stopwatch.StartNew();
        var begun = await visitor.SubmitAsync(await visitor.OpenAsync(Ask));
        begun.Status.ShouldBe(HttpStatusCode.Found);
        (await visitor.OpenAsync(begun.Location!)).Document.QuerySelector("main progress, main a[download]").ShouldNotBeNull();
        var ready = await Eventually.GetAsync(() => visitor.OpenAsync(begun.Location!), page => page.Document.QuerySelector("main progress") is null, TimeSpan.FromSeconds(90));
        ready.Main.ShouldContain("冊子ができました。");
        return (begun.Location!, watch.Elapsed);
    }

    private static async Task<byte[]> FetchAsync(Visitor visitor, string job)
    {
        var page = await visitor.OpenAsync(job + ".pdf");
        page.Response.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("重点目標管理シート_令和8年度_all.pdf");
        var bytes = await page.Response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        if (Environment.GetEnvironmentVariable("FORM_LOOK") is { } look) await File.WriteAllBytesAsync($"{look}-booklet.pdf", bytes, TestContext.Current.CancellationToken);
        return bytes;
    }
}
