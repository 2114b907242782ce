using System.Net;
using CityGoals.TestKit;
using Dapper;
using Npgsql;

namespace CityGoals.Goals.Tests;

/// <summary>Two cities in one database, over one connection: neither sees, finds or changes anything of the other's.</summary>
public sealed class TwoCities : IAsyncLifetime
{
    private TestDatabase database = null!;
    private TestService<Program> host = null!;
    private TestCity first = null!;
    private TestCity second = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync("goals");
        var single = new NpgsqlConnectionStringBuilder(database.ConnectionString) { MaxPoolSize = 1 }.ConnectionString;
        host = new TestService<Program>("goals", database, settings: new Dictionary<string, string> { ["ConnectionStrings:goals"] = single });
        (first, second) = (new TestCity(host, database, GoalsService.NewCode()), new TestCity(host, database, GoalsService.NewCode()));
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task Do_not_see_each_others_sheets()
    {
        await first.SheetsOfAsync(SheetText.Of("総務部", "令和8年度", 1, 2));
        await second.SheetsOfAsync(SheetText.Of("観光部", "令和8年度", 1));

        (await TitlesAsync(first)).ShouldBe(["総務部の目標その1", "総務部の目標その2"]);
        (await TitlesAsync(second)).ShouldBe(["観光部の目標その1"]);
        ((string?)(await second.GetAsync("/goal-sheets/2026/01/1"))["title"]).ShouldBe("観光部の目標その1");
        (await second.GetAsync("/departments?year=2026")).AsArray().Select(department => (string?)department!["name"]).ShouldBe(["観光部"]);
        (await second.GetAsync("/fiscal-years")).ToJsonString().ShouldBe("""[{"year":2026,"sheets":1}]""");
    }

    [Fact]
    public async Task Do_not_find_each_others_files_and_sheets_by_id()
    {
        var import = await TestCity.BodyAsync(await first.ImportAsync(SheetText.Of("総務部", "令和8年度", 1)));

        foreach (var form in (string[])["text", "file"])
        {
            var response = await second.PlanningOffice.GetAsync($"/imports/{import["importId"]}/{form}", TestContext.Current.CancellationToken);
            response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        (await second.PublishAsync(import["sheets"]![0]!)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task May_bring_the_same_file_and_the_same_key()
    {
        var text = SheetText.Of("総務部", "令和8年度", 1);

        (await first.ImportAsync(text, key: "same")).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await second.ImportAsync(text, key: "same")).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Get_their_own_feed_only()
    {
        foreach (var sheet in await first.SheetsOfAsync(SheetText.Of("総務部", "令和8年度", 1, 2))) await first.PublishAsync(sheet);

        var response = await second.Feeder.GetStringAsync($"/feed/goal-sheets?municipality={second.Code}", TestContext.Current.CancellationToken);

        response.ShouldBe("{\"end\":true}\n");
    }

    [Fact]
    public async Task Stay_apart_after_an_error_on_the_one_connection()
    {
        var sheets = await first.SheetsOfAsync(SheetText.Of("総務部", "令和8年度", 1));
        await database.ExecuteAsync("alter table goal_sheet add constraint ck_made_to_fail check (state <> 'Published') not valid");

        (await first.PublishAsync(sheets[0])).StatusCode.ShouldBe(HttpStatusCode.InternalServerError);

        (await TitlesAsync(second)).ShouldBeEmpty();
        await database.ExecuteAsync("alter table goal_sheet drop constraint ck_made_to_fail");
        (await TitlesAsync(first)).ShouldBe(["総務部の目標その1"]);
        (await first.CountAsync("outbox_message")).ShouldBe(0);
    }

    [Fact]
    public async Task Have_no_table_that_the_services_own_role_can_read_across()
    {
        await first.ImportAsync(SheetText.Of("総務部", "令和8年度", 1), key: "k-1");
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);

        foreach (var table in TestCity.Tables)
        {
            (await connection.ExecuteScalarAsync<long>($"select count(*) from {table}")).ShouldBe(0, table);
        }

        await connection.ExecuteAsync("select set_config('citygoals.municipality', @Code, true)", second);
        foreach (var table in TestCity.Tables)
        {
            (await connection.ExecuteScalarAsync<long>($"select count(*) from {table}")).ShouldBe(0, table);
            (await connection.ExecuteAsync($"delete from {table}")).ShouldBe(0, table);
        }
    }

    [Fact]
    public async Task Have_row_level_security_on_every_table()
    {
        var open = await database.ScalarAsync<string[]>("""
            select coalesce(array_agg(relname::text), '{}')
            from pg_class
            where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and not (relrowsecurity and relforcerowsecurity) and relname <> 'schemaversions'
            """);

        open.ShouldBeEmpty();
    }

    private static async Task<IEnumerable<string?>> TitlesAsync(TestCity city) =>
        (await city.GetAsync("/goal-sheets?year=2026")).AsArray().Select(sheet => (string?)sheet!["title"]);
}
