using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Progress.Endpoints;

/// <summary>What was reported on a sheet, round by round, in the order of the form. A sheet that nothing was reported on has no rounds.</summary>
internal static class GetSheetReports
{
    // A report outlives what it speaks of: removed is what the sheet, since the report's revision, plans no more.
    private const string Read = """
        select r.round, r.initiative_id, r.action_id, r.number, r.text, r.planned,
            coalesce(
                g.revision >= r.revision and (i.initiative_id is null or r.planned and r.action_id is not null and a.action_id is null), false) as removed
        from projection_state p
        join imported_report r on (r.municipality_code, r.generation) = (p.municipality_code, p.generation)
        left join goal_sheet g on (g.municipality_code, g.generation, g.goal_sheet_id) = (r.municipality_code, r.generation, r.goal_sheet_id)
        left join initiative i
            on (i.municipality_code, i.generation, i.goal_sheet_id, i.initiative_id) = (r.municipality_code, r.generation, r.goal_sheet_id, r.initiative_id)
        left join action a
            on (a.municipality_code, a.generation, a.goal_sheet_id, a.action_id) = (r.municipality_code, r.generation, r.goal_sheet_id, r.action_id)
        where p.municipality_code = @municipality and r.goal_sheet_id = @goalSheetId
        order by r.position
        """;

    private static readonly string[] RoundsInOrder = ["mid-term", "final"];

    public static async Task<Ok<SheetReports>> Handle(Guid goalSheetId, Caller caller, TenantDatabase database, CancellationToken cancellation)
    {
        await using var tenant = await database.BeginAsync(MunicipalityCode.Parse(caller.MunicipalityCode), cancellation);
        var rows = await tenant.Connection.QueryAsync<Row>(tenant.Command(Read, new { municipality = caller.MunicipalityCode, goalSheetId }, cancellation));
        var byRound = rows.ToLookup(row => row.Round, row => new Report(row.InitiativeId, row.ActionId, row.Number, row.Text, row.Planned, row.Removed));
        var rounds = RoundsInOrder.Where(byRound.Contains).Select(kind => new Round(kind, [.. byRound[kind]]));
        return TypedResults.Ok(new SheetReports(goalSheetId, [.. rounds]));
    }

    internal sealed record SheetReports(Guid GoalSheetId, IReadOnlyList<Round> Rounds);

    /// <param name="Kind">mid-term or final.</param>
    internal sealed record Round(string Kind, IReadOnlyList<Report> Reports);

    /// <param name="ActionId">None: the initiative as a whole.</param>
    /// <param name="Planned">False for an action that is reported but was never planned.</param>
    /// <param name="Removed">A later revision of the sheet no longer plans what the report speaks of.</param>
    internal sealed record Report(Guid InitiativeId, Guid? ActionId, string Number, string Text, bool Planned, bool Removed);

    private sealed record Row
    {
        public required string Round { get; init; }

        public Guid InitiativeId { get; init; }

        public Guid? ActionId { get; init; }

        public required string Number { get; init; }

        public required string Text { get; init; }

        public bool Planned { get; init; }

        public bool Removed { get; init; }
    }
}
