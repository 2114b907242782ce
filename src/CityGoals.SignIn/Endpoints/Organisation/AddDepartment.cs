using CityGoals.Messaging;
using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.SignIn.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.SignIn.Endpoints.Organisation;

/// <summary>A department or section that begins on a day and has no predecessor. Stated again just so, it is the same one.</summary>
internal static class AddDepartment
{
    /// <summary>The new one, and its first day.</summary>
    public sealed record Request : DepartmentFields
    {
        public required DateOnly From { get; init; }
    }

    public static async Task<Results<Created<DepartmentRow>, Ok<DepartmentRow>, ProblemHttpResult>> Handle(
        Request request, AuditActor actor, TenantDatabase database, Outbox outbox, TimeProvider clock, CancellationToken cancellation)
    {
        var row = new DepartmentRow
        {
            Code = request.Code,
            ParentCode = request.Parent,
            Kind = request.Kind,
            Name = request.Name.Trim(),
            NameEn = request.NameEn.Trim(),
            From = request.From,
            Successors = [],
        };
        await using var tenant = await database.BeginAsync(actor.Municipality, cancellation);
        await StoredDepartments.LockAsync(tenant, cancellation);
        var tree = await StoredDepartments.ReadAsync(tenant, cancellation);
        if (tree.FirstOrDefault(one => one.Code == row.Code) is { } known)
        {
            var same = (known.ParentCode, known.Kind, known.Name, known.NameEn, known.From) == (row.ParentCode, row.Kind, row.Name, row.NameEn, row.From);
            return same ? TypedResults.Ok(known) : SignInProblems.DepartmentTaken(row.Code).ToProblem();
        }

        if (row.ParentCode is { } parent && !tree.Any(one => one.Code == parent && one.StandsOn(row.From))) return SignInProblems.NoSuchDepartment(parent).ToProblem();
        var now = clock.GetUtcNow();
        await StoredDepartments.AddAsync(tenant, row, cancellation);
        await using var batch = tenant.Batch();
        await ToldOrganisation.TellAsync(tenant, batch, outbox, now, cancellation);
        AuditTrail.Add(batch, actor.Did(
            now, AuditKind.OrganisationChanged, row.Code, $"{row.Name}を登録しました（{row.From:O}から）。", $"Added {row.NameEn}, from {row.From:O}.", after: request));
        await tenant.CommitAsync(batch, cancellation);
        return TypedResults.Created($"/departments/{row.Code}", row);
    }
}
