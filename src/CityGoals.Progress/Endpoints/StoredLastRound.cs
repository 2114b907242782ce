using System.Text.Json;
using CityGoals.Messaging;
using CityGoals.Postgres;
using CityGoals.Progress.Reports;
using Npgsql;

namespace CityGoals.Progress.Endpoints;

/// <summary>What was reported on a sheet before a round: the last that was handed in, or what a file brought, in the round trip of the caller's batch.</summary>
internal static class StoredLastRound
{
    // $1 the round, $2 the sheet.
    private const string Own = """
        select before.name, before.name_en, before.as_of, content::text as content
        from reporting_round this
        join reporting_round before on before.as_of < this.as_of
        join report on report.round_id = before.round_id and report.goal_sheet_id = $2
        where this.round_id = $1 and report.steps > 0
        order by before.as_of desc, before.round_id desc
        limit 1
        """;

    // A mid-term report speaks of the first six months of the sheet's year, a final one of the whole.
    private const string Imported = """
        select round, as_of, part_id, text
        from (
            select imported_report.round, position, coalesce(action_id, imported_report.initiative_id) as part_id, text,
                case imported_report.round when 'final' then fiscal_year_end else (fiscal_year_start + interval '6 months' - interval '1 day')::date end as as_of
            from projection_state
            join goal_sheet using (municipality_code, generation)
            join imported_report using (municipality_code, generation, goal_sheet_id)
            where goal_sheet_id = $2
        ) as imported
        where as_of <= (select as_of from reporting_round where round_id = $1)
        order by as_of desc, position
        """;

    /// <summary>Adds the statements that look for it.</summary>
    public static void Add(NpgsqlBatch batch, Guid roundId, Guid goalSheetId)
    {
        batch.Add(Own, roundId, goalSheetId);
        batch.Add(Imported, roundId, goalSheetId);
    }

    /// <summary>Reads what <see cref="Add"/> asked for: the later of the two, this service's own where they are of one day; none if there is neither.</summary>
    public static async Task<LastRound?> ReadAsync(NpgsqlDataReader reader, CancellationToken cancellation)
    {
        var own = (await reader.RowsAsync<OwnRow>(cancellation)).SingleOrDefault();
        var imported = await reader.RowsAsync<ImportedRow>(cancellation);
        if (imported is [var first, ..] && (own is null || own.AsOf < first.AsOf)) return Of(first, imported.TakeWhile(row => row.AsOf == first.AsOf));
        return own is null ? null : Of(own);
    }

    private static LastRound Of(OwnRow row)
    {
        var content = JsonSerializer.Deserialize<ReportContent>(row.Content, EventJson.Options)!;
        return new LastRound(
            row.Name, row.NameEn, row.AsOf,
            content.Entries.ToDictionary(entry => entry.PartId, entry => entry.Text),
            content.Entries.Where(entry => entry.Grade is not null).ToDictionary(entry => entry.PartId, entry => entry.Grade!),
            content.Effect, content.Participation);
    }

    private static LastRound Of(ImportedRow first, IEnumerable<ImportedRow> rows)
    {
        var texts = rows.GroupBy(row => row.PartId).ToDictionary(part => part.Key, part => string.Join('\n', part.Select(row => row.Text)));
        var (name, nameEn) = first.Round == "final" ? ("期末報告", "Final report") : ("中間報告", "Mid-term report");
        return new LastRound(name, nameEn, first.AsOf, texts, new Dictionary<Guid, string>(), "", "");
    }

    private sealed record OwnRow
    {
        public required string Name { get; init; }

        public required string NameEn { get; init; }

        public required DateOnly AsOf { get; init; }

        public required string Content { get; init; }
    }

    private sealed record ImportedRow
    {
        public required string Round { get; init; }

        public required DateOnly AsOf { get; init; }

        public required Guid PartId { get; init; }

        public required string Text { get; init; }
    }
}
