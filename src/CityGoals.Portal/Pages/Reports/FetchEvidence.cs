using CityGoals.Portal.Clients;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Portal.Pages.Reports;

/// <summary>A file of evidence, to be saved: under its name, as what its service found it to be.</summary>
internal static class FetchEvidence
{
    public static async Task<Results<FileContentHttpResult, NotFound>> Handle(Guid round, Guid sheet, Guid evidence, EvidenceClient files, CancellationToken cancellation) =>
        await files.FetchAsync(round, sheet, evidence, cancellation) is { } file ? TypedResults.File(file.Bytes, file.MediaType, file.Name) : TypedResults.NotFound();
}
