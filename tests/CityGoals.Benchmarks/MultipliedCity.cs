using CityGoals.TestKit;
using Npgsql;

namespace CityGoals.Benchmarks;

/// <summary>
/// Fills a database of Goals with copies of one city's sheets, until it holds so many actions: ten copies make a city of twenty years, and then the next city begins.
/// Text lengths, periods and targets are those of the sample city. Copies have no import, as files would only fill the disk.
/// </summary>
internal static class MultipliedCity
{
    /// <summary>Years of the sample city, and so of each copy.</summary>
    private const int Years = 2;

    private const int CopiesOfACity = 10;

    private static readonly string[] Tables =
        ["municipality", "department", "goal_sheet", "alignment", "initiative", "action", "target", "imported_report", "goal_sheet_step", "goal_sheet_version"];

    // $1 codes of the cities, $2 copies of a city, $3 all copies; the first place of the first city is the one that is copied.
    private const string Copies = """
        create temporary table copy as
        select code, number, number % $2 as part
        from unnest($1) with ordinality as city (code, place), generate_series((place - 1) * $2, place * $2 - 1) as number
        where number between 1 and $3
        """;

    private const string Columns = """
        select attname::text, format_type(atttypid, null), attnotnull
        from pg_attribute
        where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = ''
        order by attnum
        """;

    /// <summary>Copies until there are <paramref name="actions"/> actions; gives the cities' codes, the one copied first.</summary>
    internal static async Task<IReadOnlyList<string>> FillAsync(TestDatabase database, string city, int actions)
    {
        var copied = (int)await database.ScalarAsync<long>("select count(*) from action");
        var copies = (actions / copied) - 1;
        string[] codes = [.. Enumerable.Range(0, (copies / CopiesOfACity) + 1).Select(number => number == 0 ? city : BenchmarkCity.WithCheckDigit(50_000 + number))];
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database.Owner) { CommandTimeout = 0 }.ConnectionString);
        await connection.OpenAsync();
        await using (var numbers = new NpgsqlCommand(Copies, connection) { Parameters = { new() { Value = codes }, new() { Value = (long)CopiesOfACity }, new() { Value = (long)copies } } })
        {
            await numbers.ExecuteNonQueryAsync();
        }

        foreach (var table in Tables)
        {
            var columns = await ColumnsAsync(connection, table);
            // What a city has once comes with its first copy.
            var once = columns.ContainsKey("goal_sheet_id") ? "" : " and part = 0";
            await using var copy = new NpgsqlCommand(
                $"insert into {table} ({string.Join(", ", columns.Keys)}) select {string.Join(", ", columns.Values)} from {table} cross join copy where municipality_code = '{city}'{once}", connection);
            await copy.ExecuteNonQueryAsync();
        }

        await database.ExecuteAsync("vacuum analyze");
        return codes;
    }

    private static async Task<Dictionary<string, string>> ColumnsAsync(NpgsqlConnection connection, string table)
    {
        var columns = new Dictionary<string, string>();
        await using var command = new NpgsqlCommand(Columns, connection) { Parameters = { new() { Value = table } } };
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            var name = reader.GetString(0);
            columns.Add(name, name switch
            {
                "municipality_code" => "copy.code",
                "fiscal_year" => $"{table}.fiscal_year - {Years} * part::int",
                "sheet_import_id" => "null",
                _ when reader.GetString(1) == "uuid" => $"md5({table}.{name}::text || copy.number)::uuid",
                _ => $"{table}.{name}",
            });
        }

        return columns;
    }
}
