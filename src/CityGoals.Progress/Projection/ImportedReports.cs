using System.Text.Json;
using CityGoals.Contracts.Goals.V1;
using CityGoals.Messaging;
using CityGoals.Messaging.Projections;
using CityGoals.Postgres;
using Dapper;

namespace CityGoals.Progress.Projection;

/// <summary>
/// Reports that imported sheets brought with them. They wait for a sheet that is not known yet, and stay when a later revision of it removes
/// the action they speak of.
/// </summary>
internal sealed class ImportedReports : IProjection<SheetReportsImported>
{
    private const string KeepImports = """
        insert into report_import (municipality_code, generation, goal_sheet_id, revision, imported_at)
        select @municipality, @generation, s."goalSheetId", s.revision, s."occurredAt"
        from jsonb_to_recordset(@imports::jsonb) as s("goalSheetId" uuid, revision int, "occurredAt" timestamptz)
        on conflict on constraint pk_report_import do update
        set revision = excluded.revision, imported_at = excluded.imported_at
        where report_import.revision < excluded.revision;
        """;

    private const string KeepReports = """
        insert into imported_report (
            municipality_code, generation, goal_sheet_id, position, revision, round, initiative_id, action_id, number, planned, text)
        select m.municipality_code, m.generation, m.goal_sheet_id, r.position, m.revision, r.round, r."initiativeId", r."actionId", r.number, r.planned, r.text
        from jsonb_to_recordset(@imports::jsonb) as s("goalSheetId" uuid, revision int, reports jsonb)
        join report_import m on (m.municipality_code, m.generation, m.goal_sheet_id, m.revision) = (@municipality, @generation, s."goalSheetId", s.revision)
        cross join rows from (
            jsonb_to_recordset(s.reports) as (round text, "initiativeId" uuid, "actionId" uuid, number text, planned bool, text text)
        ) with ordinality as r(round, "initiativeId", "actionId", number, planned, text, position)
        on conflict on constraint pk_imported_report do update
        set revision = excluded.revision, round = excluded.round, initiative_id = excluded.initiative_id, action_id = excluded.action_id,
            number = excluded.number, planned = excluded.planned, text = excluded.text
        where imported_report.revision < excluded.revision;
        """;

    private const string DropTheRest = """
        delete from imported_report r
        using report_import m
        where (m.municipality_code, m.generation, m.goal_sheet_id) = (r.municipality_code, r.generation, r.goal_sheet_id)
            and m.municipality_code = @municipality and m.generation = @generation and m.goal_sheet_id = any(@ids) and r.revision < m.revision;
        """;

    public IReadOnlyList<string> Tables { get; } = ["report_import", "imported_report"];

    public EventStamp StampOf(SheetReportsImported fact) => new(fact.MunicipalityCode, fact.OccurredAt);

    public async Task ApplyAsync(TenantTransaction tenant, int generation, IReadOnlyList<SheetReportsImported> facts, CancellationToken cancellation)
    {
        var latest = facts.GroupBy(fact => fact.GoalSheetId).Select(sheet => sheet.MaxBy(fact => fact.Revision)!).ToList();
        var parameters = new
        {
            Municipality = tenant.Municipality.ToString(),
            generation,
            Imports = JsonSerializer.Serialize(latest, EventJson.Options),
            Ids = latest.Select(fact => fact.GoalSheetId).ToArray(),
        };
        await tenant.Connection.ExecuteAsync(tenant.Command(KeepImports + KeepReports + DropTheRest, parameters, cancellation));
    }
}
