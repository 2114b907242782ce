extern alias goals;

using System.Diagnostics;
using System.Text.RegularExpressions;
using CityGoals.TestKit;
using Npgsql;

namespace CityGoals.Benchmarks;

/// <summary>
/// Sheets imported and published over HTTP: parsed, read, stored and with their events in the outbox. The floor stores the very same rows from
/// ready-made JSON, one statement a table, in one batch and one commit. Imports and batches alternate on one database with every commit on disk.
/// </summary>
internal static class ImportAndPublish
{
    private const int WarmUp = 60;
    private const int Turns = 160;
    private const string Sheets = "2025-soumu.sheet.txt";

    private const string Tables = """
        select relname::text
        from pg_class
        join pg_attribute on attrelid = pg_class.oid and attname = 'municipality_code'
        where relkind = 'r'
        order by pg_class.oid
        """;

    internal static async Task RunAsync(TextWriter output)
    {
        await using var database = await TestDatabase.CreateAsync("goals");
        await using var service = new TestService<goals::Program>("goals", database);
        service.UseKestrel(0);
        service.StartServer();
        using var http = service.CreateClient();
        var file = await File.ReadAllBytesAsync(Path.Combine(SampleCity.Folder, Sheets));
        var pattern = new BenchmarkCity(http, 0);
        var sheets = (await pattern.ImportAsync(file)).Count;
        await pattern.PublishAllAsync(2025);
        await using var raw = new NpgsqlConnection(database.Owner);
        await raw.OpenAsync();
        var rows = await RowsAsync(raw, pattern.Code);
        var (imports, batches) = (new List<TimeSpan>(), new List<TimeSpan>());
        for (var turn = 1; turn <= Turns; turn++)
        {
            var city = new BenchmarkCity(http, turn);
            var started = Stopwatch.GetTimestamp();
            await (turn % 2 == 0 ? ImportAsync(city, file) : StoreAsync(raw, rows, pattern.Code, city.Code));
            if (turn > WarmUp) (turn % 2 == 0 ? imports : batches).Add(Stopwatch.GetElapsedTime(started));
        }

        var (own, floor) = (sheets / Percentile.Of(imports, 0.5).TotalSeconds, sheets / Percentile.Of(batches, 0.5).TotalSeconds);
        await output.WriteLineAsync(
            $"import          floor {floor,6:0} sheets/s   import and publish {own,6:0} sheets/s   (aim >= 80)   ratio {own / floor:0.00}   {sheets} sheets a file of {file.Length / 1024.0:0.0} KB, one file at a time");
    }

    private static async Task ImportAsync(BenchmarkCity city, byte[] file)
    {
        await city.ImportAsync(file);
        await city.PublishAllAsync(2025);
    }

    private static async Task<Dictionary<string, string>> RowsAsync(NpgsqlConnection connection, string city)
    {
        var tables = new List<string>();
        await using (var command = new NpgsqlCommand(Tables, connection))
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync()) tables.Add(reader.GetString(0));
        }

        var rows = new Dictionary<string, string>();
        foreach (var table in tables)
        {
            await using var command = new NpgsqlCommand($"select coalesce(jsonb_agg(t), '[]')::text from {table} t where municipality_code = $1", connection) { Parameters = { new() { Value = city } } };
            var json = (string)(await command.ExecuteScalarAsync())!;
            if (json != "[]") rows.Add(table, json);
        }

        return rows;
    }

    // In the order in which the tables were made, so that a row comes after those that it refers to.
    private static async Task StoreAsync(NpgsqlConnection connection, Dictionary<string, string> rows, string from, string to)
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var (table, json) in rows)
        {
            var own = json.Replace(from, to, StringComparison.Ordinal);
            if (table == "outbox_message") own = Renewed(own);
            batch.BatchCommands.Add(new NpgsqlBatchCommand($"insert into {table} select * from jsonb_populate_recordset(null::{table}, $1::jsonb)") { Parameters = { new() { Value = own } } });
        }

        await batch.ExecuteNonQueryAsync();
    }

    // An outbox row's id is its own in the whole database.
    private static string Renewed(string json) =>
        Regex.Replace(json, "\"outbox_message_id\": \"[^\"]*\"", _ => $"\"outbox_message_id\": \"{Guid.CreateVersion7()}\"");
}
