using Dapper;
using Npgsql;

namespace CityGoals.Postgres;

/// <summary>Several statements, one round trip.</summary>
public static class BatchExtensions
{
    /// <summary>Adds a statement with the values of $1, $2 and so on.</summary>
    public static void Add(this NpgsqlBatch batch, string sql, params ReadOnlySpan<object?> values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        batch.BatchCommands.Add(command);
    }

    /// <summary>Reads a statement's rows, and goes on to the next statement that gives rows.</summary>
    public static async Task<List<T>> RowsAsync<T>(this NpgsqlDataReader reader, CancellationToken cancellation)
    {
        // The mapper knows no rows of a single text or byte array.
        var parse = typeof(T) == typeof(string) || typeof(T) == typeof(byte[]) ? row => row.GetFieldValue<T>(0) : reader.GetRowParser<T>();
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellation)) rows.Add(parse(reader));
        await reader.NextResultAsync(cancellation);
        return rows;
    }
}
