extern alias goals;

using System.Diagnostics;
using CityGoals.Postgres.Audit;
using CityGoals.TestKit;
using Npgsql;

namespace CityGoals.Benchmarks;

/// <summary>
/// A publish request over HTTP, from the socket to the answer, against the same statements with the same values in one hand-written
/// Npgsql batch on an open connection. Requests and batches alternate, one at a time, on the same database with every commit on disk.
/// </summary>
internal static class PublishRequest
{
    private const int Cities = 500;
    private const int WarmUp = 800;

    // What the service sends, in its order; the values are those that the service would have written.
    private static readonly string[] Statements =
    [
        "begin",
        "select set_config('citygoals.municipality', $1, true), set_config('plan_cache_mode', 'force_generic_plan', true)",
        "select goal_sheet_id, fiscal_year, department_code, number, rank, title, situation, purpose, participation, effect, other_notes, state, revision from goal_sheet where goal_sheet_id = $1 for update",
        "select position, label, text from alignment where goal_sheet_id = $1 order by position",
        "select initiative_id, position, title, carried_over_from, note from initiative where goal_sheet_id = $1 order by position",
        "select initiative_id, action_id, position, number, title, planned, period_text, target_text, period_kind, period_start, period_due, period_dues, period_flags from action where goal_sheet_id = $1 order by initiative_id, position",
        "select action_id, position, span_start, span_length, subject, comparator, value, unit, counting, basis, baseline, assumed from target where goal_sheet_id = $1 order by action_id, position",
        "select position, round, initiative_id, action_id, text from imported_report where goal_sheet_id = $1 order by position",
        "update goal_sheet set state = 'Published', published_revision = revision, published_at = now() where goal_sheet_id = $1",
    ];

    private const string Event = "insert into outbox_message (outbox_message_id, municipality_code, event_type, body, occurred_at) values ($1, $2, $3, $4, now())";

    internal static async Task RunAsync(TextWriter output)
    {
        await using var database = await TestDatabase.CreateAsync("goals");
        await using var service = new TestService<goals::Program>("goals", database);
        service.UseKestrel(0);
        service.StartServer();
        using var http = service.CreateClient();
        var file = await File.ReadAllBytesAsync(Path.Combine(SampleCity.Folder, "2025-soumu.sheet.txt"));
        var drafts = new List<(BenchmarkCity City, Guid Sheet)>();
        for (var number = 0; number < Cities; number++)
        {
            var city = new BenchmarkCity(http, number);
            foreach (var sheet in await city.ImportAsync(file)) drafts.Add((city, sheet));
        }

        await drafts[0].City.PublishAsync(drafts[0].Sheet);
        var events = await EventsAsync(database, drafts[0].City.Code);
        await using var raw = new NpgsqlConnection(database.ConnectionString);
        await raw.OpenAsync();
        var (requests, batches) = (new List<TimeSpan>(), new List<TimeSpan>());
        foreach (var (turn, (city, sheet)) in drafts.Skip(1).Index())
        {
            var started = Stopwatch.GetTimestamp();
            await (turn % 2 == 0 ? city.PublishAsync(sheet) : BatchAsync(raw, city.Code, sheet, events));
            if (turn >= WarmUp) (turn % 2 == 0 ? requests : batches).Add(Stopwatch.GetElapsedTime(started));
        }

        foreach (var share in (double[])[0.5, 0.99])
        {
            var (request, batch) = (Percentile.Of(requests, share), Percentile.Of(batches, share));
            await output.WriteLineAsync(
                $"publish         p{share * 100:0}   batch {batch.TotalMilliseconds,6:0.00} ms   request {request.TotalMilliseconds,6:0.00} ms   ratio {request / batch:0.00}{(share > 0.9 ? "   (aim <= 1.3)" : "")}");
        }
    }

    private static async Task<List<(string Type, string Body)>> EventsAsync(TestDatabase database, string city)
    {
        await using var owner = new NpgsqlConnection(database.Owner);
        await owner.OpenAsync();
        await using var command = new NpgsqlCommand("select event_type, body from outbox_message where municipality_code = $1", owner) { Parameters = { new() { Value = city } } };
        await using var reader = await command.ExecuteReaderAsync();
        var events = new List<(string, string)>();
        while (await reader.ReadAsync()) events.Add((reader.GetString(0), reader.GetString(1)));
        return events;
    }

    private static async Task BatchAsync(NpgsqlConnection connection, string city, Guid sheet, List<(string Type, string Body)> events)
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var sql in Statements)
        {
            var command = new NpgsqlBatchCommand(sql);
            if (sql.Contains("$1", StringComparison.Ordinal)) command.Parameters.Add(new() { Value = sql.Contains("set_config", StringComparison.Ordinal) ? city : sheet });
            batch.BatchCommands.Add(command);
        }

        foreach (var (type, body) in events)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(Event)
            {
                Parameters = { new() { Value = Guid.CreateVersion7() }, new() { Value = city }, new() { Value = type }, new() { Value = body } },
            });
        }

        AuditTrail.Add(batch, new AuditFact("person", "試験 花子", TimeProvider.System.GetUtcNow(), AuditKind.SheetPublished, $"{sheet}", "公表しました。", "Published.", "{}", "{}"));
        batch.BatchCommands.Add(new NpgsqlBatchCommand("commit"));
        await using var reader = await batch.ExecuteReaderAsync();
        do
        {
            while (await reader.ReadAsync())
            {
                // Every row comes over, as it does for the service.
            }
        }
        while (await reader.NextResultAsync());
    }
}
