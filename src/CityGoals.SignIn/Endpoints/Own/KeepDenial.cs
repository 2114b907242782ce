using System.ComponentModel.DataAnnotations;
using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.SignIn.Endpoints.Own;

/// <summary>The portal refused its reader a page, and tells so in the reader's name: no service would know of it otherwise.</summary>
internal static class KeepDenial
{
    /// <summary>What was refused.</summary>
    /// <param name="Page">Method and path, as <c>GET /admin/people</c>.</param>
    public sealed record Request([property: Required(AllowEmptyStrings = false), StringLength(2000)] string Page);

    public static async Task<NoContent> Handle(Request request, AuditActor actor, TenantDatabase database, TimeProvider clock, CancellationToken cancellation)
    {
        await using var tenant = await database.BeginAsync(actor.Municipality, cancellation);
        await AuditTrail.AddAsync(
            tenant, actor.Did(clock.GetUtcNow(), AuditKind.Denied, request.Page, $"権限のないページを断りました：{request.Page}", $"Refused a page, not permitted: {request.Page}"), cancellation);
        await tenant.CommitAsync(cancellation);
        return TypedResults.NoContent();
    }
}
