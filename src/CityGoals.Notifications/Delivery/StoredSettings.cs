using System.Text.Json;
using CityGoals.Messaging;
using CityGoals.Notifications.Planning;
using CityGoals.Postgres;
using Npgsql;

namespace CityGoals.Notifications.Delivery;

/// <summary>Reads how the transaction's city reminds.</summary>
internal static class StoredSettings
{
    private const string Stages = """
        select stages::text as stages
        from reminder_setting
        """;

    private const string Closings = """
        select day, name, name_en
        from closing_day
        order by day
        """;

    /// <summary>Adds the statements; <see cref="ReadAsync"/> reads their rows.</summary>
    public static void AddTo(NpgsqlBatch batch)
    {
        batch.Add(Stages);
        batch.Add(Closings);
    }

    public static async Task<CitySettings> ReadAsync(NpgsqlDataReader reader, CancellationToken cancellation)
    {
        var stages = await reader.RowsAsync<string>(cancellation);
        var closings = await reader.RowsAsync<(DateOnly Day, string Name, string NameEn)>(cancellation);
        return new(
            stages is [var set] ? JsonSerializer.Deserialize<StageSettings>(set, EventJson.Options)! : StageSettings.Default,
            [.. closings.Select(closing => new ClosingDay(closing.Day, closing.Name, closing.NameEn))]);
    }
}
