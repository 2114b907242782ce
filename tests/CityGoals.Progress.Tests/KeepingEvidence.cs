using System.Net;
using static CityGoals.Progress.Tests.ReportingCity;

namespace CityGoals.Progress.Tests;

/// <summary>Files join a report, are taken away from it and stay on record, wherever their bytes lie.</summary>
public sealed class KeepingEvidence(ProgressService service)
{
    private const string InDatabase = EvidenceCity.InDatabase, OnDisk = EvidenceCity.OnDisk;

    [Theory, InlineData(InDatabase), InlineData(OnDisk)]
    public async Task Gives_a_file_back_as_it_came(string store)
    {
        await using var city = await EvidenceCity.OpenAsync(service, store);
        var bytes = SampleFiles.PdfOf(700_000);
        var id = await city.AddAsync(bytes, "訓練の記録 （９月）.pdf", city.Action);

        var list = await GetAsync(city.City.Head, city.Address);
        using var answer = await city.DownloadAsync(id);

        var file = list["files"]!.AsArray().ShouldHaveSingleItem()!;
        $"{file["evidenceId"]} {file["actionId"]} {file["fileName"]} {file["mediaType"]} {file["size"]} {file["addedByName"]}"
            .ShouldBe($"{id} {city.Action} 訓練の記録 （９月）.pdf application/pdf 700000 author");
        $"{list["mostFiles"]} {list["mostBytes"]}".ShouldBe("20 10000000");
        (await SampleFiles.HashAsync(answer)).ShouldBe(SampleFiles.HashOf(bytes));
        answer.Content.Headers.ContentLength.ShouldBe(700_000);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("application/pdf");
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        answer.Content.Headers.ContentDisposition.FileNameStar.ShouldBe("訓練の記録 （９月）.pdf");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        (await city.City.CountAsync("report")).ShouldBe(0);
        (await city.City.CountAsync("audit_entry", "kind = 'evidence-changed'")).ShouldBe(1);
    }

    [Theory, InlineData(InDatabase), InlineData(OnDisk)]
    public async Task Gives_back_files_that_end_where_a_piece_ends(string store)
    {
        await using var city = await EvidenceCity.OpenAsync(service, store);
        foreach (var size in new[] { 262_143, 262_144, 262_145, 524_288 })
        {
            using var answer = await city.DownloadAsync(await city.AddAsync(SampleFiles.PdfOf(size)));
            (await SampleFiles.HashAsync(answer)).ShouldBe(SampleFiles.HashOf(SampleFiles.PdfOf(size)));
        }
    }

    [Theory, InlineData(InDatabase), InlineData(OnDisk)]
    public async Task Is_one_file_however_often_and_under_whatever_name_it_comes(string store)
    {
        await using var city = await EvidenceCity.OpenAsync(service, store);
        var id = await city.AddAsync(SampleFiles.Pdf, "一.pdf", city.Action);

        var (status, body) = await city.SendAsync(city.City.Head, SampleFiles.Pdf, "二.pdf", city.Action);

        (status, (string?)body["evidenceId"], (string?)body["fileName"]).ShouldBe((HttpStatusCode.OK, id, "一.pdf"));
        await city.AddAsync(SampleFiles.Pdf, "三.pdf");
        (await city.NamesAsync()).ShouldBe(["一.pdf", "三.pdf"]);
        (await city.ContentsAsync()).ShouldBe(1);
        (await city.City.CountAsync("audit_entry", "kind = 'evidence-changed'")).ShouldBe(2);
    }

    [Theory, InlineData(InDatabase), InlineData(OnDisk)]
    public async Task Is_one_file_when_twenty_send_it_at_once(string store)
    {
        await using var city = await EvidenceCity.OpenAsync(service, store);
        var bytes = SampleFiles.PdfOf(300_000);

        var answers = await Task.WhenAll(Enumerable.Range(1, 20).Select(number => city.SendAsync(city.City.Author, bytes, $"{number}.pdf", city.Action)));

        answers.Count(answer => answer.Status == HttpStatusCode.Created).ShouldBe(1);
        answers.Count(answer => answer.Status == HttpStatusCode.OK).ShouldBe(19);
        answers.Select(answer => (string)answer.Body["evidenceId"]!).Distinct().Count().ShouldBe(1);
        (await city.City.CountAsync("evidence")).ShouldBe(1);
        (await city.ContentsAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Gives_the_first_answer_to_whoever_repeats_a_command_and_none_to_another_file_under_its_key()
    {
        await using var city = await EvidenceCity.OpenAsync(service);
        var (_, first) = await city.SendAsync(city.City.Author, SampleFiles.Pdf, key: "k1");
        (await city.RemoveAsync((string)first["evidenceId"]!)).ShouldBe(HttpStatusCode.NoContent);

        var (status, again) = await city.SendAsync(city.City.Author, SampleFiles.Pdf, key: "k1");
        var (refused, other) = await city.SendAsync(city.City.Author, SampleFiles.Png, "a.png", key: "k1");

        (status, again.ToJsonString()).ShouldBe((HttpStatusCode.OK, first.ToJsonString()));
        (refused, Problem(other)).ShouldBe((HttpStatusCode.UnprocessableEntity, "idempotency-key-reused"));
        (await city.NamesAsync()).ShouldBeEmpty();
    }

    [Theory, InlineData(InDatabase), InlineData(OnDisk)]
    public async Task Is_gone_with_its_bytes_if_nobody_was_handed_it(string store)
    {
        await using var city = await EvidenceCity.OpenAsync(service, store);
        var id = await city.AddAsync(SampleFiles.Pdf);

        (await city.RemoveAsync(id)).ShouldBe(HttpStatusCode.NoContent);

        (await city.City.CountAsync("evidence")).ShouldBe(0);
        (await city.ContentsAsync()).ShouldBe(0);
        (await city.RemoveAsync(id)).ShouldBe(HttpStatusCode.NotFound);
        (await city.DownloadAsync(id)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await city.City.CountAsync("audit_entry", "kind = 'evidence-changed'")).ShouldBe(2);
    }

    [Theory, InlineData(InDatabase), InlineData(OnDisk)]
    public async Task Keeps_bytes_that_another_report_names(string store)
    {
        await using var city = await EvidenceCity.OpenAsync(service, store);
        var other = city.AddressOf(await city.City.SheetAsync(2));
        var first = await city.AddAsync(SampleFiles.Pdf);
        var second = await city.AddAsync(SampleFiles.Pdf, address: other);

        (await city.RemoveAsync(first)).ShouldBe(HttpStatusCode.NoContent);

        using var answer = await city.DownloadAsync(second, address: other);
        (await SampleFiles.HashAsync(answer)).ShouldBe(SampleFiles.HashOf(SampleFiles.Pdf));
    }

    [Theory, InlineData(InDatabase), InlineData(OnDisk)]
    public async Task Stays_whole_while_some_add_and_others_remove_the_same_content(string store)
    {
        await using var city = await EvidenceCity.OpenAsync(service, store);
        var other = city.AddressOf(await city.City.SheetAsync(2));
        for (var round = 0; round < 8; round++)
        {
            var bytes = SampleFiles.PdfOf(100_000, round);
            var id = await city.AddAsync(bytes);

            var adding = city.AddAsync(bytes, address: other);
            await Task.WhenAll(adding, city.RemoveAsync(id));

            using var answer = await city.DownloadAsync(await adding, address: other);
            (await SampleFiles.HashAsync(answer)).ShouldBe(SampleFiles.HashOf(bytes));
        }
    }

    [Theory, InlineData(InDatabase), InlineData(OnDisk)]
    public async Task Stays_on_record_once_the_report_was_handed_in_with_it(string store)
    {
        await using var city = await EvidenceCity.OpenAsync(service, store);
        await city.City.SaveAsync(city.Round, city.Sheet);
        var id = await city.AddAsync(SampleFiles.Pdf, "提出した.pdf", city.Action);
        await StepAsync(city.City.Author, city.Round, city.Sheet, "submit", "draft");
        await StepAsync(city.City.Head, city.Round, city.Sheet, "return", "submitted", reason: "資料が違います。");
        await city.City.SaveAsync(city.Round, city.Sheet, 1, "書き直した。");
        var later = await city.AddAsync(SampleFiles.Png, "後から.png", city.Action);

        (await city.RemoveAsync(id)).ShouldBe(HttpStatusCode.NoContent);
        (await city.RemoveAsync(id)).ShouldBe(HttpStatusCode.NoContent);
        (await city.RemoveAsync(later)).ShouldBe(HttpStatusCode.NoContent);

        (await city.NamesAsync()).ShouldBeEmpty();
        (await city.NamesAsync(1)).ShouldBe(["提出した.pdf"]);
        (await city.NamesAsync(2)).ShouldBeEmpty();
        using var answer = await city.DownloadAsync(id);
        (await SampleFiles.HashAsync(answer)).ShouldBe(SampleFiles.HashOf(SampleFiles.Pdf));
        (await city.ContentsAsync()).ShouldBe(1);
        await city.AddAsync(SampleFiles.Pdf, "もう一度.pdf", city.Action);
    }

    [Fact]
    public async Task Says_in_the_audit_trail_who_added_and_removed_what()
    {
        await using var city = await EvidenceCity.OpenAsync(service);
        await city.RemoveAsync(await city.AddAsync(SampleFiles.Pdf, "名簿.pdf"), city.City.Head);

        var entries = (await GetAsync(city.City.Person("auditor", ServiceDefaults.Roles.Auditor), "/audit?kind=evidence-changed"))["entries"]!.AsArray();

        entries.Select(entry => $"{entry!["personName"]} {entry["summaryJa"]}").ShouldBe(
            [$"head 総務部「{city.Sheet.Title}」の中間報告から根拠資料「名簿.pdf」を外しました。", $"author 総務部「{city.Sheet.Title}」の中間報告に根拠資料「名簿.pdf」を添付しました。"]);
    }
}
