using System.ComponentModel.DataAnnotations;
using CityGoals.Goals.Answers;
using CityGoals.Goals.OfficialForm;
using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.ServiceDefaults;
using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Goals.Endpoints;

/// <summary>Hands out the forms of a year, of a department or of one sheet to be printed, and keeps that they left the system.</summary>
internal static class PrintForms
{
    private const string Asked = """
        select goal_sheet_id
        from goal_sheet
        join department using (municipality_code, department_code)
        where fiscal_year = @year and (@department::text is null or department_code = @department) and (@number::int is null or number = @number)
        order by department.position, department_code, rank
        """;

    private const string Name = "select name from municipality";

    /// <summary>What is asked for.</summary>
    /// <param name="Year">The fiscal year, by the calendar year of its start.</param>
    /// <param name="Department">None: all departments.</param>
    /// <param name="Number">None: all sheets.</param>
    public sealed record Request([property: Range(1868, 9998)] int Year, string? Department, int? Number);

    public static async Task<Results<Ok<PrintingAnswer>, ProblemHttpResult>> Handle(
        Request request, Caller caller, TenantDatabase database, TimeProvider clock, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using var tenant = await database.BeginAsync(caller, cancellation);
        var ids = (await tenant.Connection.QueryAsync<Guid>(tenant.Command(Asked, request, cancellation))).ToArray();
        if (ids.Length == 0) return FormProblems.NothingToPrint().ToProblem();
        var name = await tenant.Connection.QuerySingleOrDefaultAsync<string>(tenant.Command(Name, null, cancellation));
        var sheets = (await StoredContent.ReadAsync(tenant, ids, cancellation)).ToDictionary(content => content.Sheet.GoalSheetId);
        await AuditTrail.AddAsync(tenant, Act(request, caller, sheets.Count, now), cancellation);
        await tenant.CommitAsync(cancellation);
        return TypedResults.Ok(new PrintingAnswer(name ?? caller.MunicipalityCode, now, [.. ids.Select(id => FormAnswer.Of(sheets[id]))]));
    }

    private static AuditFact Act(Request request, Caller caller, int sheets, DateTimeOffset now) => caller.Did(
        now, AuditKind.Exported, string.Join('/', (object?[])[request.Year, request.Department, request.Number]).TrimEnd('/'),
        new Bilingual($"重点目標管理シート{sheets}件を印刷用に出力しました（.pdf）。", $"Exported {sheets} goal sheets for printing (.pdf)."),
        after: new { format = "pdf", request.Year, request.Department, request.Number, sheets });
}
