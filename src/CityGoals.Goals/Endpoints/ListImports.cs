using CityGoals.Goals.Answers;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Goals.Endpoints;

/// <summary>The files that came in, newest first, a page at a time.</summary>
internal static class ListImports
{
    private const int Page = 100;

    private const string Read = """
        select sheet_import_id as import_id, file_name, imported_at, imported_by_name as imported_by,
            (select count(*)::int from goal_sheet where goal_sheet.sheet_import_id = sheet_import.sheet_import_id) as sheets
        from sheet_import
        where @before::uuid is null or sheet_import_id < @before
        order by sheet_import_id desc
        limit @page
        """;

    public static async Task<Ok<List<ImportSummary>>> Handle(Guid? before, Caller caller, TenantDatabase database, CancellationToken cancellation)
    {
        await using var tenant = await database.BeginAsync(caller, cancellation);
        var imports = await tenant.Connection.QueryAsync<ImportSummary>(tenant.Command(Read, new { before, page = Page }, cancellation));
        return TypedResults.Ok(imports.AsList());
    }
}
