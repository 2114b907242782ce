using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CityGoals.ServiceDefaults;
using CityGoals.TestKit;
using Microsoft.Extensions.Time.Testing;

namespace CityGoals.Goals.Tests;

/// <summary>Files of an import job are read in the background, each once, whoever is at work and whatever dies.</summary>
public class ReadingImportJobs(GoalsService service)
{
    private static readonly byte[] Sheet = Encoding.UTF8.GetBytes(SheetText.Of("総務部", "令和8年度", 1));

    private readonly TestCity city = service.NewCity();

    [Fact]
    public async Task Reads_two_hundred_files_and_counts_them()
    {
        var files = Enumerable.Range(0, 200).Select(at => ($"部局{at}.txt", Encoding.UTF8.GetBytes(SheetText.Of($"部局{at}", "令和8年度", 1, 2))));

        var job = await city.ReadJobAsync(await city.StartJobAsync(files));

        $"{job["read"]} {job["refused"]} {job["made"]} {job["unchanged"]}".ShouldBe("200 0 0 0");
        ((int)job["toCheck"]!).ShouldBe(200 * 2 * 3);
        ((int)job["unread"]!).ShouldBe(0);
        job["files"]!.AsArray().ShouldAllBe(file => file!["counts"]!.ToJsonString() == """{"goals":2,"initiatives":4,"actions":6,"read":6,"toCheck":6,"unread":0}""");
        (await city.CountAsync("goal_sheet")).ShouldBe(0);
    }

    [Fact]
    public async Task Takes_the_same_bytes_once_in_a_job()
    {
        var job = await city.StartJobAsync(("a.txt", Sheet));

        var again = await city.AddFileAsync(job, "b.txt", Sheet);

        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        ((int)(await TestCity.BodyAsync(again))["number"]!).ShouldBe(1);
        (await city.GetAsync(job))["files"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Names_the_line_and_cell_of_a_refused_file()
    {
        var noRank = Encoding.UTF8.GetBytes(SheetText.Of("総務部", "令和8年度", 1).Replace("1位", "", StringComparison.Ordinal));

        var job = await city.ReadJobAsync(await city.StartJobAsync(("悪い.txt", noRank), ("良い.txt", Sheet)));

        $"{job["read"]} {job["refused"]}".ShouldBe("1 1");
        var refused = job["files"]![0]!;
        ((string?)refused["state"]).ShouldBe("refused");
        refused["cells"]!.AsArray().Select(cell => (int)cell!["line"]!).ShouldBe([3]);
        ((string?)refused["cells"]![0]!["message"])!.ShouldStartWith("3行目");
        ((string?)refused["cells"]![0]!["messageEn"])!.ShouldStartWith("Line 3");
    }

    [Fact]
    public async Task Refuses_hostile_files_one_by_one_and_reads_the_others()
    {
        var nul = Encoding.UTF8.GetBytes(SheetText.Of("総務部", "令和8年度", 2).Replace("総務部の", "総務部\0の", StringComparison.Ordinal));
        byte[] broken = [0x83, 0x40, 0xff, 0xfe, 0xc3, 0x28, 0xa0, 0xa1];
        (string, byte[])[] files = [("nul.txt", nul), ("broken.txt", broken), ("empty.txt", []), ("word.docx", "PK\u0003\u0004 no archive"u8.ToArray()), ("good.txt", Sheet)];

        var job = await city.ReadJobAsync(await city.StartJobAsync(files));

        job["files"]!.AsArray().Select(file => file!["state"]!.ToString()).ShouldBe(["refused", "refused", "refused", "refused", "read"]);
        job["files"]!.AsArray().SkipLast(1).ShouldAllBe(file => file!["cells"]!.AsArray().Count > 0);
    }

    [Fact]
    public async Task Refuses_a_hundred_megabytes_without_reading_them()
    {
        var job = await city.StartJobAsync();

        var response = await city.AddFileAsync(job, "huge.xlsx", new byte[100_000_000]);

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await city.CountAsync("import_file")).ShouldBe(0);
    }

    [Fact]
    public async Task Says_that_bytes_were_imported_before()
    {
        var import = await TestCity.BodyAsync(await city.ImportAsync(Sheet));
        var before = await city.CountAsync("goal_sheet");

        var job = await city.StartJobAsync(("again.txt", Sheet));

        var file = (await city.ReadJobAsync(job))["files"]![0]!;
        ((string?)file["state"]).ShouldBe("unchanged");
        file["importId"]!.ToString().ShouldBe(import["importId"]!.ToString());
        ((bool)(await TestCity.BodyAsync(await city.MakeSheetsAsync(job + "/files/1")))["alreadyImported"]!).ShouldBeTrue();
        (await city.CountAsync("goal_sheet")).ShouldBe(before);
    }

    [Fact]
    public async Task Shares_the_files_among_replicas_without_reading_any_twice()
    {
        await using var database = await TestDatabase.CreateAsync("goals");
        var clocks = new[] { new FakeTimeProvider(service.Clock.GetUtcNow()), new FakeTimeProvider(service.Clock.GetUtcNow()) };
        await using var first = new TestService<Program>("goals", database, clock: clocks[0]);
        await using var second = new TestService<Program>("goals", database, clock: clocks[1]);
        var shared = new TestCity(first, database, GoalsService.NewCode());
        var job = await shared.StartJobAsync();
        using var other = new TestCity(second, database, shared.Code).PlanningOffice;

        await Task.WhenAll(Enumerable.Range(0, 60).Select(at =>
            shared.AddFileAsync(job, $"{at}.txt", Encoding.UTF8.GetBytes(SheetText.Of($"部局{at}", "令和8年度", 1)), at % 2 == 0 ? null : other)));

        ((int)(await shared.ReadJobAsync(job))["read"]!).ShouldBe(60);
        (await database.ScalarAsync<long>("select sum(attempts) from import_file")).ShouldBe(60);
    }

    [Fact]
    public async Task Reads_again_what_a_dead_process_had_begun()
    {
        await using var database = await TestDatabase.CreateAsync("goals");
        var clock = new FakeTimeProvider(service.Clock.GetUtcNow());
        await using var host = new TestService<Program>("goals", database, clock: clock);
        var alone = new TestCity(host, database, GoalsService.NewCode());
        var job = await LeaveAsync(alone, database, attempts: 1, clock.GetUtcNow() + TimeSpan.FromSeconds(60));
        ((int)(await alone.GetAsync(job))["waiting"]!).ShouldBe(1);

        var read = await Eventually.GetAsync(
            async () =>
            {
                clock.Advance(TimeSpan.FromSeconds(20));
                return await alone.GetAsync(job);
            },
            answer => (int)answer["waiting"]! == 0);

        ((int)read["read"]!).ShouldBe(1);
        clock.GetUtcNow().ShouldBeGreaterThanOrEqualTo(service.Clock.GetUtcNow() + TimeSpan.FromSeconds(59));
        (await database.ScalarAsync<int>("select attempts from import_file")).ShouldBe(2);
    }

    [Fact]
    public async Task Gives_up_a_file_that_was_begun_three_times()
    {
        await using var database = await TestDatabase.CreateAsync("goals");
        await using var host = new TestService<Program>("goals", database, clock: new FakeTimeProvider(service.Clock.GetUtcNow()));
        var alone = new TestCity(host, database, GoalsService.NewCode());
        var job = await LeaveAsync(alone, database, attempts: 3, claimedUntil: null);
        await alone.AddFileAsync(job, "next.txt", Encoding.UTF8.GetBytes(SheetText.Of("企画部", "令和8年度", 1)));

        var read = await alone.ReadJobAsync(job);

        $"{read["read"]} {read["refused"]}".ShouldBe("1 1");
        ((string?)read["files"]![0]!["cells"]![0]!["messageEn"])!.ShouldStartWith("The file could not be read.");
    }

    [Fact]
    public async Task Shows_no_job_to_another_city()
    {
        var job = await city.StartJobAsync(("a.txt", Sheet));
        var other = service.NewCity();

        foreach (var path in (string[])[job, job + "/files/1"])
        {
            (await other.PlanningOffice.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        (await other.AddFileAsync(job, "b.txt", Sheet)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.MakeSheetsAsync(job + "/files/1")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.GetAsync("/import-jobs")).AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Is_closed_to_those_who_edit_nothing()
    {
        var response = await city.As(Roles.Executive).PostAsync("/import-jobs", content: null, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Tells_the_worker_only_which_cities_have_files_waiting()
    {
        await using var database = await TestDatabase.CreateAsync("goals");
        await using var connection = new Npgsql.NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        foreach (var forbidden in (string[])["select bytes from import_file", "select * from goal_sheet", "delete from import_file", "update import_file set state = 'Read'"])
        {
            await using var command = new Npgsql.NpgsqlCommand("begin; set local role goals_worker; " + forbidden, connection);
            var refused = await Should.ThrowAsync<Npgsql.PostgresException>(() => command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
            refused.SqlState.ShouldBe("42501", forbidden);
            await using var end = new Npgsql.NpgsqlCommand("rollback", connection);
            await end.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }
    }

    // As a process leaves it that died while it read.
    private static async Task<string> LeaveAsync(TestCity city, TestDatabase database, int attempts, DateTimeOffset? claimedUntil)
    {
        var job = await city.StartJobAsync();
        var until = claimedUntil is { } end ? $"'{end:O}'" : "null";
        await database.ExecuteAsync($"""
            insert into import_file (municipality_code, import_job_id, number, file_name, sha256, bytes, attempts, claimed_until)
            values ('{city.Code}', '{job.Split('/')[^1]}', 1, 'left.txt', '\x00', '\x{Convert.ToHexString(Sheet)}', {attempts}, {until})
            """);
        return job;
    }
}
