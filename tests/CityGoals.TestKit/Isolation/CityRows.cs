namespace CityGoals.TestKit.Isolation;

/// <summary>What a database holds of one city, seen by its owner: past row-level security, in every table that has cities.</summary>
public sealed class CityRows(TestDatabase database)
{
    /// <summary>Every row of a city as text, table by table.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ReadAsync(string municipality)
    {
        var rows = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var table in await TablesAsync())
        {
            rows[table] = await database.ScalarAsync<string>($"""
                select coalesce(string_agg(line, E'\n' order by line), '')
                from (select to_jsonb(t)::text as line from "{table}" t where municipality_code = '{municipality}') r
                """);
        }

        return rows;
    }

    /// <summary>The ids in columns of this name, of one city's rows in a table.</summary>
    public Task<string[]> IdsAsync(string table, string column, string municipality) => database.ScalarAsync<string[]>(
        $"select coalesce(array_agg(\"{column}\"::text order by \"{column}\"), '{{}}') from \"{table}\" where municipality_code = '{municipality}'");

    private Task<string[]> TablesAsync() => database.ScalarAsync<string[]>("""
        select coalesce(array_agg(relname::text order by relname), '{}')
        from pg_class
        join pg_attribute on attrelid = pg_class.oid and attname = 'municipality_code'
        where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
        """);
}
