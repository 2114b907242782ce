using CityGoals.Goals.Rows;
using CityGoals.Messaging;
using CityGoals.Postgres;
using Npgsql;

namespace CityGoals.Goals.Endpoints;

/// <summary>The step to published: the sheet's new state and what the rest of the suite hears of it, in the caller's batch.</summary>
internal static class Publication
{
    private const string Publish = """
        update goal_sheet
        set state = 'Published', published_at = $2
        where goal_sheet_id = $1
        """;

    /// <summary>Adds the statements for a sheet whose publication <see cref="GoalLifecycle"/> has allowed.</summary>
    public static void Add(NpgsqlBatch batch, TenantTransaction tenant, Outbox outbox, SheetContent draft, DateTimeOffset now)
    {
        var published = draft with { Sheet = draft.Sheet with { State = SheetState.Published, PublishedAt = now } };
        batch.Add(Publish, published.Sheet.GoalSheetId, now);
        outbox.Add(tenant, batch, PublishedEvents.Sheet(tenant.Municipality, published));
        if (PublishedEvents.Reports(tenant.Municipality, published) is { } reports) outbox.Add(tenant, batch, reports);
    }
}
