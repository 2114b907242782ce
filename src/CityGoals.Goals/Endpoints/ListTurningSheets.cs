using System.ComponentModel.DataAnnotations;
using CityGoals.Goals.Answers;
using CityGoals.Goals.Rows;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Goals.Endpoints;

/// <summary>The goals that a department had in the year before, each with its actions and where they go on.</summary>
internal static class ListTurningSheets
{
    private const string Sheets = """
        select goal_sheet_id
        from goal_sheet
        where fiscal_year = $1 and department_code = $2
        """;

    private const string Going = """
        select lineage.source_id, goal_sheet_id, department_code, number, title
        from lineage
        join goal_sheet using (municipality_code, goal_sheet_id)
        where source_sheet_id = any($1) and lineage.fiscal_year = $2
        """;

    /// <param name="year">The new year.</param>
    public static async Task<Ok<List<TurningSheet>>> Handle(
        [Range(1869, 9998)] int year, string department, Caller caller, TenantDatabase database, CancellationToken cancellation)
    {
        await using var tenant = await database.OpenAsync(caller, cancellation);
        Guid[] ids;
        await using (var find = tenant.Batch())
        {
            find.Add(Sheets, year - 1, department);
            await using var found = await tenant.ReadAsync(find, cancellation);
            ids = [.. await found.RowsAsync<Guid>(cancellation)];
        }

        await using var batch = tenant.Batch();
        StoredContent.Add(batch, ids);
        batch.Add(Going, ids, year);
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        var sheets = await StoredContent.ReadAsync(reader, cancellation);
        var going = (await reader.RowsAsync<CarriedTo>(cancellation)).ToDictionary(part => part.SourceId);
        return TypedResults.Ok(sheets.OrderBy(content => content.Sheet.Rank).Select(content => Of(content, going)).ToList());
    }

    private static TurningSheet Of(SheetContent content, Dictionary<Guid, CarriedTo> going)
    {
        var sheet = content.Sheet;
        return new TurningSheet(
            sheet.GoalSheetId, sheet.FiscalYear, sheet.DepartmentCode, sheet.Number, sheet.Rank, sheet.Title, sheet.State, going.GetValueOrDefault(sheet.GoalSheetId),
            [.. content.Initiatives.Select(initiative => new TurningInitiative(
                initiative.InitiativeId, initiative.Title,
                [.. content.Actions[initiative.InitiativeId].Where(action => action.Planned)
                    .Select(action => new TurningAction(action.ActionId, action.Number, action.Title, action.PeriodText, going.GetValueOrDefault(action.ActionId)))]))]);
    }
}
