using System.Text.Json;
using CityGoals.Messaging;
using CityGoals.Postgres;
using CityGoals.Progress.Answers;
using CityGoals.Progress.Figures;
using CityGoals.Progress.Reports;
using CityGoals.Progress.Rounds;
using CityGoals.ServiceDefaults;
using Npgsql;

namespace CityGoals.Progress.Endpoints;

/// <summary>Series of figures as they are kept, in the round trip of the caller's batch.</summary>
internal static class StoredFigures
{
    private const string Series = """
        select figure_id, action_id, position, target_words, as_of, value, unit, source, source_key, note, entered_at, entered_by_name, confirmed_at, confirmed_by_name
        from figure
        where goal_sheet_id = $1
        order by action_id, position, as_of, entered_at, figure_id
        """;

    // $1 city, $2 rows, $3 source, $4 now, $5 and $6 who, $7 whether that confirms them. Gives each row that is new or another, and whether it is new.
    private const string Keep = """
        insert into figure (
            municipality_code, figure_id, goal_sheet_id, action_id, position, target_words, as_of, value, unit, source, source_key, note, entered_at, entered_by, entered_by_name,
            confirmed_at, confirmed_by, confirmed_by_name)
        select $1, r."figureId", r."goalSheetId", r."actionId", r.position, r."targetWords", r."asOf", r.value, r.unit, $3, r."sourceKey", r.note, $4, $5, $6,
            case when $7 then $4 end, case when $7 then $5 end, case when $7 then $6 end
        from jsonb_to_recordset($2::jsonb) as r(
            "figureId" uuid, "goalSheetId" uuid, "actionId" uuid, position int, "targetWords" text, "asOf" date, value numeric, unit text, "sourceKey" text, note text)
        on conflict on constraint uq_figure_source do update
        set value = excluded.value, unit = excluded.unit, note = excluded.note, target_words = excluded.target_words, entered_at = excluded.entered_at, entered_by = excluded.entered_by,
            entered_by_name = excluded.entered_by_name, confirmed_at = excluded.confirmed_at, confirmed_by = excluded.confirmed_by, confirmed_by_name = excluded.confirmed_by_name
        where (figure.value, figure.unit, figure.note) is distinct from (excluded.value, excluded.unit, excluded.note)
        returning xmax = 0
        """;

    private const string Drop = """
        delete from figure
        where goal_sheet_id = $1 and source = 'Report' and source_key = $2
            and not exists (select from jsonb_to_recordset($3::jsonb) as r("actionId" uuid, position int) where (r."actionId", r.position) = (figure.action_id, figure.position))
        """;

    /// <summary>Adds the statement that reads the series of a sheet.</summary>
    public static void Add(NpgsqlBatch batch, Guid goalSheetId) => batch.Add(Series, goalSheetId);

    /// <summary>Reads what <see cref="Add"/> asked for, by action, target and day.</summary>
    public static Task<List<FigureAnswer>> ReadAsync(NpgsqlDataReader reader, CancellationToken cancellation) => reader.RowsAsync<FigureAnswer>(cancellation);

    /// <summary>Adds the statement that keeps figures; it gives a row for each that is new (true) or changed (false).</summary>
    /// <param name="confirmed">Whether who enters them confirms them by that.</param>
    public static void AddKeep(NpgsqlBatch batch, TenantTransaction tenant, IEnumerable<KeptFigure> rows, FigureSource source, bool confirmed, Caller caller, DateTimeOffset now) =>
        batch.Add(Keep, tenant.Municipality.ToString(), JsonSerializer.Serialize(rows, EventJson.Options), source.ToString(), now, caller.PersonId, caller.Name, confirmed);

    /// <summary>Adds the statements that bring the series up to what a handed-in report states; none where it never stated any.</summary>
    /// <param name="stated">Whether the report was handed in before, and may have stated others.</param>
    public static void AddStated(NpgsqlBatch batch, TenantTransaction tenant, RoundRow round, ReportRow report, bool stated, Caller caller, DateTimeOffset now)
    {
        var figures = report.ReadContent().Entries
            .SelectMany(entry => entry.Figures.Select(figure => new KeptFigure(
                Guid.CreateVersion7(now), report.GoalSheetId, entry.PartId, figure.Position, figure.Words, round.AsOf, figure.Value, figure.Unit, round.RoundId.ToString(), "")))
            .ToList();
        if (stated) batch.Add(Drop, report.GoalSheetId, round.RoundId.ToString(), JsonSerializer.Serialize(figures, EventJson.Options));
        if (figures.Count > 0) AddKeep(batch, tenant, figures, FigureSource.Report, confirmed: true, caller, now);
    }

    /// <summary>A figure on its way to its row.</summary>
    internal sealed record KeptFigure(
        Guid FigureId, Guid GoalSheetId, Guid ActionId, int Position, string TargetWords, DateOnly AsOf, decimal Value, string Unit, string SourceKey, string Note);
}
