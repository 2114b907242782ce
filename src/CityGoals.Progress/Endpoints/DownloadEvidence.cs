using CityGoals.Postgres;
using CityGoals.Progress.Evidence;
using CityGoals.ServiceDefaults;
using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Progress.Endpoints;

/// <summary>A file of evidence as it came, one that was taken off included: to be saved, never to be opened in the browser's own page.</summary>
internal static class DownloadEvidence
{
    private const string Find = $"""
        select {EvidenceRow.Columns}
        from evidence
        where round_id = @roundId and goal_sheet_id = @goalSheetId and evidence_id = @evidenceId
        """;

    public static async Task<Results<PushStreamHttpResult, ProblemHttpResult>> Handle(
        Guid roundId, Guid goalSheetId, Guid evidenceId, Caller caller, HttpResponse response, TenantDatabase database, IEvidenceStore store, CancellationToken cancellation)
    {
        EvidenceRow? row;
        await using (var tenant = await database.BeginAsync(caller, cancellation))
        {
            row = await tenant.Connection.QuerySingleOrDefaultAsync<EvidenceRow>(tenant.Command(Find, new { roundId, goalSheetId, evidenceId }, cancellation));
        }

        if (row is null) return EvidenceProblems.NoSuchEvidence().ToProblem();
        response.ContentLength = row.Size;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = "no-store";
        return TypedResults.Stream(
            async body =>
            {
                await foreach (var piece in store.ReadAsync(MunicipalityCode.Parse(caller.MunicipalityCode), row.Sha256, cancellation)) await body.WriteAsync(piece, cancellation);
            },
            row.MediaType, row.FileName);
    }
}
