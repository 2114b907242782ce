using System.Net;
using CityGoals.ServiceDefaults;
using static CityGoals.Progress.Tests.ReportingCity;

namespace CityGoals.Progress.Tests;

/// <summary>Evidence is changed by whoever may save the report, while they may, and read by whoever reads it.</summary>
public sealed class WhoMayKeepEvidence(ProgressService service) : IAsyncLifetime
{
    private EvidenceCity city = null!;

    public async ValueTask InitializeAsync() => city = await EvidenceCity.OpenAsync(service, settings: ("Evidence:MostFiles", "2"));

    public ValueTask DisposeAsync() => city.DisposeAsync();

    [Theory]
    [InlineData(Roles.Author, "kikaku")]
    [InlineData(Roles.Head, "kikaku")]
    [InlineData(Roles.PlanningOffice, Department)]
    public async Task Is_the_departments_own_while_the_round_is_open(string role, string department)
    {
        var id = await city.AddAsync(SampleFiles.Pdf);
        var other = city.City.Person("other", role, department);

        (await city.RefusedAsync(SampleFiles.Png, HttpStatusCode.Forbidden, client: other)).ShouldBe("not-your-report");

        (await city.RemoveAsync(id, other)).ShouldBe(HttpStatusCode.Forbidden);
        (await city.DownloadAsync(id, other)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await city.NamesAsync()).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(Roles.Executive)]
    [InlineData(Roles.Auditor)]
    [InlineData(Roles.Administrator)]
    public async Task Is_read_by_all_staff_and_changed_by_no_reader(string role)
    {
        var id = await city.AddAsync(SampleFiles.Pdf);
        var reader = city.City.Person("reader", role, Department);

        (await city.DownloadAsync(id, reader)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await GetAsync(reader, city.Address))["files"]!.AsArray().Count.ShouldBe(1);
        (await city.SendAsync(reader, SampleFiles.Png)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await city.RemoveAsync(id, reader)).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Is_not_there_for_another_city_even_for_its_own_round()
    {
        var id = await city.AddAsync(SampleFiles.Pdf);
        await using var other = await EvidenceCity.OpenAsync(service);

        (await other.DownloadAsync(id, address: city.Address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.DownloadAsync(id)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await GetAsync(other.City.Head, city.Address))["files"]!.AsArray().ShouldBeEmpty();
        (await other.RemoveAsync(id)).ShouldBe(HttpStatusCode.NotFound);
        var (status, body) = await other.SendAsync(other.City.Author, SampleFiles.Png, address: city.Address);
        (status, Problem(body)).ShouldBe((HttpStatusCode.NotFound, "no-such-report"));
        // The same bytes are a content of each city's own.
        await other.AddAsync(SampleFiles.Pdf);
        (await other.ContentsAsync(), await city.ContentsAsync()).ShouldBe((1, 1));
        (await city.NamesAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Stays_as_it_was_handed_in_until_it_is_returned()
    {
        await city.City.SaveAsync(city.Round, city.Sheet);
        var id = await city.AddAsync(SampleFiles.Pdf);
        await StepAsync(city.City.Author, city.Round, city.Sheet, "submit", "draft");

        (await city.RefusedAsync(SampleFiles.Png, HttpStatusCode.Conflict)).ShouldBe("step-not-open");
        (await city.RemoveAsync(id)).ShouldBe(HttpStatusCode.Conflict);

        await StepAsync(city.City.Head, city.Round, city.Sheet, "return", "submitted", reason: "資料を足してください。");
        await city.AddAsync(SampleFiles.Png, "a.png");
    }

    [Fact]
    public async Task Is_changed_by_the_planning_office_with_a_reason_after_closing_and_stays_on_record_at_once()
    {
        await city.City.ApprovedAsync(city.Round, city.Sheet);
        await city.City.CloseRoundAsync(city.Round);

        (await city.RefusedAsync(SampleFiles.Pdf, HttpStatusCode.Forbidden)).ShouldBe("round-closed");
        (await city.RefusedAsync(SampleFiles.Pdf, client: city.City.Office)).ShouldBe("reason-missing");
        var (status, body) = await city.SendAsync(city.City.Office, SampleFiles.Pdf, reason: "資料が\0抜けていた。");
        status.ShouldBe(HttpStatusCode.Created);
        var id = (string)body["evidenceId"]!;
        (await city.RemoveAsync(id)).ShouldBe(HttpStatusCode.Forbidden);
        (await city.RemoveAsync(id, city.City.Office)).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await city.RemoveAsync(id, city.City.Office, "取り違えた。")).ShouldBe(HttpStatusCode.NoContent);

        (await city.NamesAsync()).ShouldBeEmpty();
        (await city.NamesAsync(1)).ShouldBe(["資料.pdf"]);
        (await city.City.Database.ScalarAsync<string>($"select string_agg(after::json->>'reason', ' ' order by sequence) from audit_entry where municipality_code = '{city.City.Code}' and kind = 'evidence-changed'"))
            .ShouldBe("資料が抜けていた。 取り違えた。");
    }

    [Fact]
    public async Task Waits_for_a_round_to_open()
    {
        var planned = (string)(await city.City.PlanRoundAsync(RoundOf("final", "2027-03-31", "2027-04-01", "2027-04-30")))["roundId"]!;

        var (status, body) = await city.SendAsync(city.City.Author, SampleFiles.Pdf, address: ReportOf(planned, city.Sheet) + "/evidence");

        (status, Problem(body)).ShouldBe((HttpStatusCode.Conflict, "round-not-open"));
        (await city.City.CountAsync("report")).ShouldBe(0);
    }

    [Fact]
    public async Task Is_about_an_action_that_the_sheet_plans()
    {
        (await city.RefusedAsync(SampleFiles.Pdf, action: Guid.CreateVersion7())).ShouldBe("no-such-part");
        (await city.RefusedAsync(SampleFiles.Pdf, action: city.Sheet.Initiatives[0].InitiativeId)).ShouldBe("no-such-part");
        await city.AddAsync(SampleFiles.Pdf, action: city.Sheet.Initiatives[0].Actions[1].ActionId);
        await city.City.TellAsync(city.Sheet with { Revision = 2, Initiatives = [city.Sheet.Initiatives[0] with { Actions = [city.Sheet.Initiatives[0].Actions[0]] }] });
        (await city.NamesAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Is_just_as_many_files_as_a_report_may_carry_even_at_once()
    {
        var answers = await Task.WhenAll(Enumerable.Range(1, 12).Select(seed => city.SendAsync(city.City.Author, SampleFiles.PdfOf(1000, seed), $"{seed}.pdf")));

        answers.Count(answer => answer.Status == HttpStatusCode.Created).ShouldBe(2);
        answers.Where(answer => answer.Status != HttpStatusCode.Created).Select(answer => Problem(answer.Body)).Distinct().ShouldBe(["too-many-files"]);
        ((string?)answers.First(answer => answer.Status == HttpStatusCode.Conflict).Body["title"]).ShouldBe("根拠資料は、一つの報告に2件までです。");
        var seed = Enumerable.Range(1, 12).First(number => answers[number - 1].Status == HttpStatusCode.Created);
        (await city.SendAsync(city.City.Author, SampleFiles.PdfOf(1000, seed))).Status.ShouldBe(HttpStatusCode.OK);
        await city.RemoveAsync((string)answers[seed - 1].Body["evidenceId"]!);
        await city.AddAsync(SampleFiles.Png, "a.png");
        (await city.City.CountAsync("evidence")).ShouldBe(2);
    }
}
