using System.Net;
using static CityGoals.Progress.Tests.ReportingCity;

namespace CityGoals.Progress.Tests;

/// <summary>Where a scanner is set up, only what it calls clean is kept.</summary>
public sealed class ScanningEvidence(ProgressService service)
{
    [Fact]
    public async Task Keeps_what_is_clean_after_all_of_it_was_looked_through()
    {
        await using var clamd = new FakeClamd("stream: OK\0");
        await using var city = await OpenAsync(clamd);
        var bytes = SampleFiles.PdfOf(200_000);

        await city.AddAsync(bytes);

        SampleFiles.HashOf(await clamd.Received).ShouldBe(SampleFiles.HashOf(bytes));
        (await city.ContentsAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Refuses_what_is_infected_and_says_so()
    {
        await using var clamd = new FakeClamd("stream: Eicar-Test-Signature FOUND\0");
        await using var city = await OpenAsync(clamd);

        var (status, body) = await city.SendAsync(city.City.Author, SampleFiles.Pdf);

        (status, Problem(body), (string?)body["found"]).ShouldBe((HttpStatusCode.UnprocessableEntity, "infected-file", "Eicar-Test-Signature"));
        ((string?)body["title"]).ShouldBe("ファイルからウイルスが見つかりました。");
        await NothingIsKeptAsync(city);
    }

    [Fact]
    public async Task Refuses_while_the_scanner_hangs_once_its_time_is_over()
    {
        await using var clamd = new FakeClamd(answer: null);
        await using var city = await OpenAsync(clamd, ("Evidence:ScannerSeconds", "45"));

        var sending = city.SendAsync(city.City.Author, SampleFiles.Pdf);
        await clamd.Received;
        city.City.Clock.Advance(TimeSpan.FromSeconds(44));
        sending.IsCompleted.ShouldBeFalse();
        city.City.Clock.Advance(TimeSpan.FromSeconds(2));

        IsAway(await sending);
        await NothingIsKeptAsync(city);
    }

    [Theory]
    [InlineData("INSTREAM size limit exceeded. ERROR\0", false)]
    [InlineData("stream: OK", false)]
    [InlineData("", false)]
    [InlineData("stream: OK\0", true)]
    public async Task Refuses_when_the_line_is_dropped_or_the_answer_is_no_leave(string answer, bool drops)
    {
        await using var clamd = new FakeClamd(answer, drops);
        await using var city = await OpenAsync(clamd);

        IsAway(await city.SendAsync(city.City.Author, SampleFiles.PdfOf(3_000_000)));
        await NothingIsKeptAsync(city);
    }

    [Fact]
    public async Task Refuses_while_nobody_listens()
    {
        Uri address;
        await using (var gone = new FakeClamd(answer: null)) address = gone.Address;
        await using var city = await EvidenceCity.OpenAsync(service, EvidenceCity.OnDisk, ("Evidence:Scanner", address.ToString()));

        IsAway(await city.SendAsync(city.City.Author, SampleFiles.Pdf, key: "k1"));

        await NothingIsKeptAsync(city);
        (await city.City.CountAsync("idempotency_key", "key = 'k1'")).ShouldBe(0);
    }

    private Task<EvidenceCity> OpenAsync(FakeClamd clamd, params IReadOnlyList<(string Name, string Value)> settings) =>
        EvidenceCity.OpenAsync(service, settings: [.. settings, ("Evidence:Scanner", clamd.Address.ToString())]);

    private static void IsAway((HttpStatusCode Status, System.Text.Json.Nodes.JsonNode Body) answer)
    {
        (answer.Status, Problem(answer.Body)).ShouldBe((HttpStatusCode.ServiceUnavailable, "scanner-away"));
        ((string?)answer.Body["title"]).ShouldBe("ウイルス検査ができないため、今は添付できません。");
        ((string?)answer.Body["titleEn"]).ShouldBe("Files cannot be added now: the virus scanner does not answer.");
    }

    private static async Task NothingIsKeptAsync(EvidenceCity city)
    {
        (await city.City.CountAsync("evidence")).ShouldBe(0);
        (await city.City.CountAsync("audit_entry", "kind = 'evidence-changed'")).ShouldBe(0);
        (await city.ContentsAsync()).ShouldBe(0);
    }
}
