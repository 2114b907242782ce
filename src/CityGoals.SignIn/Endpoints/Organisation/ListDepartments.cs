using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.SignIn.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.SignIn.Endpoints.Organisation;

/// <summary>Departments and sections: those of one day, or all with the days in which they stand.</summary>
internal static class ListDepartments
{
    public sealed record Answer(IReadOnlyList<DepartmentRow> Departments);

    public static async Task<Ok<Answer>> Handle(DateOnly? on, AuditActor actor, TenantDatabase database, CancellationToken cancellation)
    {
        await using var tenant = await database.BeginAsync(actor.Municipality, cancellation);
        var all = await StoredDepartments.ReadAsync(tenant, cancellation);
        return TypedResults.Ok(new Answer(on is { } day ? [.. all.Where(row => row.StandsOn(day))] : all));
    }
}
