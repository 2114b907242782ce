using CityGoals.Postgres;
using CityGoals.Progress.Answers;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Progress.Endpoints;

/// <summary>The figures of a sheet's targets, by action, target and day; those of actions that are planned no more, too.</summary>
internal static class ListFigures
{
    public static async Task<Ok<List<FigureAnswer>>> Handle(Guid goalSheetId, Caller caller, TenantDatabase database, CancellationToken cancellation)
    {
        await using var tenant = await database.OpenAsync(caller, cancellation);
        await using var batch = tenant.Batch();
        StoredFigures.Add(batch, goalSheetId);
        await using var reader = await tenant.ReadAsync(batch, cancellation);
        return TypedResults.Ok(await StoredFigures.ReadAsync(reader, cancellation));
    }
}
