using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;

namespace CityGoals.Postgres.Audit;

/// <summary>Keeps who was refused what. A request without a valid token names nobody and is not kept; neither is one for an address that does not exist.</summary>
internal sealed class AuditedDenials(TenantDatabase database, TimeProvider clock) : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler usual = new();

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Forbidden && context.GetEndpoint() is not null && AuditActor.From(context.User) is { } actor) await KeepAsync(actor, context);
        await usual.HandleAsync(next, context, policy, authorizeResult);
    }

    private async Task KeepAsync(AuditActor actor, HttpContext context)
    {
        var request = $"{context.Request.Method} {context.Request.Path}";
        var fact = new AuditFact(actor.PersonId, actor.Name, clock.GetUtcNow(), AuditKind.Denied, request, $"権限のない操作を断りました：{request}", $"Refused, not permitted: {request}");
        await using var tenant = await database.BeginAsync(actor.Municipality, context.RequestAborted);
        await AuditTrail.AddAsync(tenant, fact, context.RequestAborted);
        await tenant.CommitAsync(context.RequestAborted);
    }
}
