using CityGoals.Goals.Editing;
using CityGoals.Postgres;
using Npgsql;

namespace CityGoals.Goals.Endpoints;

/// <summary>Whether ids that a client gave to initiatives and actions are those of another sheet, in the round trip of the caller's batch.</summary>
internal static class TakenIds
{
    private const string Find = """
        select exists (select from initiative where initiative_id = any($2) and goal_sheet_id <> $1)
            or exists (select from action where action_id = any($3) and goal_sheet_id <> $1)
        """;

    /// <summary>Adds the statement that asks.</summary>
    public static void Add(NpgsqlBatch batch, Guid goalSheetId, EditedSheet content) => batch.Add(
        Find, goalSheetId, content.Initiatives.Select(initiative => initiative.InitiativeId).ToArray(),
        content.Initiatives.SelectMany(initiative => initiative.Actions).Select(action => action.ActionId).ToArray());

    /// <summary>Reads what <see cref="Add"/> asked for.</summary>
    public static async Task<bool> ReadAsync(NpgsqlDataReader reader, CancellationToken cancellation) => (await reader.RowsAsync<bool>(cancellation)).Single();
}
