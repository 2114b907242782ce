using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Goals.Endpoints;

/// <summary>An imported file as it came in, byte for byte.</summary>
internal static class ReadImportFile
{
    private const string Read = """
        select file_name, bytes
        from sheet_import
        where sheet_import_id = @importId
        """;

    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Handle(
        Guid importId, Caller caller, TenantDatabase database, CancellationToken cancellation)
    {
        await using var tenant = await database.BeginAsync(caller, cancellation);
        var file = await tenant.Connection.QuerySingleOrDefaultAsync<(string Name, byte[] Bytes)?>(tenant.Command(Read, new { importId }, cancellation));
        if (file is not { } found) return GoalsProblems.NoSuchImport().ToProblem();
        return TypedResults.File(found.Bytes, "application/octet-stream", found.Name);
    }
}
