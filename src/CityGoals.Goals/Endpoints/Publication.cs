using CityGoals.Goals.Rows;
using CityGoals.Messaging;
using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.ServiceDefaults;
using Npgsql;

namespace CityGoals.Goals.Endpoints;

/// <summary>The step to published: the sheet's new state and what the rest of the suite hears of it, in the caller's batch.</summary>
internal static class Publication
{
    private const string Publish = """
        update goal_sheet
        set state = 'Published', published_revision = revision, published_at = $2
        where goal_sheet_id = $1
        """;

    private const string Keep = """
        update goal_sheet_version
        set published_at = $3, published_by = $4, published_by_name = $5
        where goal_sheet_id = $1 and revision = $2
        """;

    /// <summary>Adds the statements for a sheet whose publication <see cref="GoalLifecycle"/> has allowed. Reports that a file brought leave with the first one.</summary>
    public static void Add(NpgsqlBatch batch, TenantTransaction tenant, Outbox outbox, Caller caller, SheetContent content, DateTimeOffset now)
    {
        var sheet = content.Sheet;
        var published = content with { Sheet = sheet with { State = SheetState.Published, PublishedRevision = sheet.Revision, PublishedAt = now } };
        batch.Add(Publish, sheet.GoalSheetId, now);
        batch.Add(Keep, sheet.GoalSheetId, sheet.Revision, now, caller.PersonId, caller.Name);
        outbox.Add(tenant, batch, PublishedEvents.Sheet(tenant.Municipality, published));
        if (sheet.PublishedRevision is null && PublishedEvents.Reports(tenant.Municipality, published) is { } reports) outbox.Add(tenant, batch, reports);
        AuditTrail.Add(batch, Act(caller, sheet, now));
    }

    private static AuditFact Act(Caller caller, SheetRow sheet, DateTimeOffset now)
    {
        var decidedOutside = sheet.State == SheetState.Draft;
        var (ja, en) = decidedOutside ? ("取り込んだまま、決定済みのものとして", ", as a file brought it in: decided outside") : ("", "");
        return caller.Did(
            now, AuditKind.SheetPublished, sheet.GoalSheetId.ToString(),
            new Bilingual(
                $"{sheet.DepartmentName}の{sheet.FiscalYear}年度優先順位{sheet.Rank}位「{sheet.Title}」（第{sheet.Revision}版）を{ja}公表しました。",
                $"Published “{sheet.Title}” of {sheet.DepartmentName}, {sheet.FiscalYear}, rank {sheet.Rank} (revision {sheet.Revision}){en}."),
            new { state = sheet.State }, new { state = SheetState.Published, decidedOutside });
    }
}
