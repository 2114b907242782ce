using CityGoals.Postgres;
using CityGoals.Progress.Answers;
using CityGoals.Progress.Evidence;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace CityGoals.Progress.Endpoints;

/// <summary>The files of a report, in the order in which they came; those of actions that are planned no more, too.</summary>
internal static class ListEvidence
{
    /// <param name="revision">As this revision of the report named them; none: as they are now.</param>
    public static async Task<Ok<ReportEvidence>> Handle(
        Guid roundId, Guid goalSheetId, int? revision, Caller caller, TenantDatabase database, IOptions<EvidenceOptions> options, CancellationToken cancellation)
    {
        await using var tenant = await database.OpenAsync(caller, cancellation);
        await using var batch = tenant.Batch();
        StoredEvidence.Add(batch, roundId, goalSheetId, revision);
        await using var reader = await tenant.ReadAsync(batch, cancellation);
        var files = await StoredEvidence.ReadAsync(reader, cancellation);
        return TypedResults.Ok(new ReportEvidence([.. files.Select(EvidenceAnswer.Of)], options.Value.MostFiles, options.Value.MostBytes));
    }
}
