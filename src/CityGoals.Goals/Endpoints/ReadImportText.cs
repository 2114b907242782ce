using CityGoals.Goals.Import;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Goals.Endpoints;

/// <summary>An imported file in the text form, written back out from its stored lines and cells; of a text file, every character that came in.</summary>
internal static class ReadImportText
{
    private const string Read = """
        select line, cells, ending
        from sheet_import_line
        where sheet_import_id = @importId
        order by line
        """;

    public static async Task<Results<ContentHttpResult, ProblemHttpResult>> Handle(
        Guid importId, Caller caller, TenantDatabase database, CancellationToken cancellation)
    {
        await using var tenant = await database.BeginAsync(caller, cancellation);
        var lines = (await tenant.Connection.QueryAsync<FileLine>(tenant.Command(Read, new { importId }, cancellation))).AsList();
        if (lines.Count == 0) return GoalsProblems.NoSuchImport().ToProblem();
        return TypedResults.Text(string.Concat(lines.Select(line => line.Write())), "text/plain; charset=utf-8");
    }
}
