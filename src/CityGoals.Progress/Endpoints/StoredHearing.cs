using System.Text.Json;
using CityGoals.Messaging;
using CityGoals.Postgres;
using CityGoals.Progress.Answers;
using CityGoals.Progress.Reports;
using CityGoals.Progress.States;
using Npgsql;

namespace CityGoals.Progress.Endpoints;

/// <summary>What was heard of a sheet's actions up to a day, in the round trip of the caller's batch.</summary>
internal static class StoredHearing
{
    // Reports count from when they were handed in.
    private const string Reports = """
        select as_of, content::text
        from report
        join reporting_round using (municipality_code, round_id)
        where goal_sheet_id = $1 and as_of <= $2 and steps > 0
        order by as_of, round_id
        """;

    private const string Asked = """
        select max(reporting_round.as_of)
        from reporting_round
        join projection_state using (municipality_code)
        join goal_sheet using (municipality_code, generation, fiscal_year)
        where goal_sheet_id = $1 and reporting_round.as_of <= $2 and state <> 'Planned' and (departments = '{}' or department_code = any(departments))
        """;

    private const string Imported = """
        select action_id,
            max(case round when 'final' then fiscal_year_end else (fiscal_year_start + interval '6 months' - interval '1 day')::date end) as as_of
        from projection_state
        join goal_sheet using (municipality_code, generation)
        join imported_report using (municipality_code, generation, goal_sheet_id)
        where goal_sheet_id = $1 and action_id is not null and text <> '' and fiscal_year_start is not null
        group by action_id
        """;

    /// <summary>Adds the statements that look for it.</summary>
    public static void Add(NpgsqlBatch batch, Guid goalSheetId, DateOnly on)
    {
        batch.Add(Reports, goalSheetId, on);
        batch.Add(Asked, goalSheetId, on);
        batch.Add(Imported, goalSheetId);
        StoredFigures.Add(batch, goalSheetId);
    }

    /// <summary>Reads what <see cref="Add"/> asked for; gives what was heard of an action.</summary>
    public static async Task<Func<Guid, Heard>> ReadAsync(NpgsqlDataReader reader, DateOnly on, CancellationToken cancellation)
    {
        var reports = (await reader.RowsAsync<(DateOnly AsOf, string Content)>(cancellation))
            .SelectMany(report => JsonSerializer.Deserialize<ReportContent>(report.Content, EventJson.Options)!.Entries.Select(entry => (report.AsOf, Entry: entry)))
            .ToLookup(report => report.Entry.PartId);
        var asked = (await reader.RowsAsync<DateOnly?>(cancellation)).SingleOrDefault();
        var imported = (await reader.RowsAsync<(Guid ActionId, DateOnly AsOf)>(cancellation)).Where(report => report.AsOf <= on).ToDictionary(report => report.ActionId, report => (DateOnly?)report.AsOf);
        var figures = (await StoredFigures.ReadAsync(reader, cancellation)).Where(figure => figure.AsOf <= on).ToLookup(figure => figure.ActionId);
        return action =>
        {
            var own = reports[action].Where(report => report.Entry.Text.Length > 0).Select(report => (DateOnly?)report.AsOf).LastOrDefault();
            var form = imported.GetValueOrDefault(action);
            return new Heard(own > form || form is null ? own : form, asked, reports[action].LastOrDefault().Entry?.DoneOn, [.. figures[action]]);
        };
    }
}
