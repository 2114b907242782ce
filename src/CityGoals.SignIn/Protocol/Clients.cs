using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace CityGoals.SignIn.Protocol;

/// <summary>Registers the suite's own clients at start; there are no others.</summary>
internal sealed class Clients(IServiceScopeFactory scopes, IOptions<SignInOptions> options) : IHostedService
{
    internal const string Portal = "portal";

    /// <summary>The services that take tokens; each is an audience and a scope of the same name.</summary>
    internal static readonly IReadOnlyList<string> Audiences = ["goals", "progress", "notifications", "analytics", "signin"];

    /// <summary>Whom a service asks in its own name: the owners of the feeds it reads, and this service for rights that have ended.</summary>
    private static readonly (string Client, string[] Asked)[] SisterServices =
    [
        ("goals", ["signin"]),
        ("progress", ["signin", "goals"]),
        ("notifications", ["signin", "goals", "progress"]),
        ("analytics", ["signin", "goals", "progress", "notifications"]),
        ("portal-rights", ["signin"]),
    ];

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<ProtocolContext>().Database;
        await using var transaction = await database.BeginTransactionAsync(cancellationToken);
        // Replicas that start together take turns.
        await database.ExecuteSqlAsync($"lock table oidc_application in exclusive mode", cancellationToken);
        var applications = scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>();
        await RegisterAsync(applications, DescribePortal(), cancellationToken);
        foreach (var (client, asked) in SisterServices) await RegisterAsync(applications, DescribeSister(client, asked), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private OpenIddictApplicationDescriptor DescribePortal()
    {
        var portal = Describe(Portal, Audiences);
        foreach (var address in options.Value.PortalAddresses())
        {
            portal.RedirectUris.Add(new Uri(address, "signin/callback"));
            portal.PostLogoutRedirectUris.Add(new Uri(address, "signin/signed-out"));
        }

        portal.Permissions.UnionWith(
        [
            Permissions.Endpoints.Authorization, Permissions.Endpoints.EndSession, Permissions.Endpoints.Revocation,
            Permissions.GrantTypes.AuthorizationCode, Permissions.GrantTypes.RefreshToken, Permissions.ResponseTypes.Code,
            Permissions.Scopes.Profile, Permissions.Scopes.Email,
        ]);
        portal.Requirements.Add(Requirements.Features.ProofKeyForCodeExchange);
        return portal;
    }

    private OpenIddictApplicationDescriptor DescribeSister(string client, string[] asked)
    {
        var sister = Describe(client, asked);
        sister.Permissions.Add(Permissions.GrantTypes.ClientCredentials);
        return sister;
    }

    private OpenIddictApplicationDescriptor Describe(string client, IEnumerable<string> audiences)
    {
        var descriptor = new OpenIddictApplicationDescriptor
        {
            ClientId = client,
            ClientSecret = options.Value.ClientSecret,
            ClientType = ClientTypes.Confidential,
            ConsentType = ConsentTypes.Implicit,
        };
        descriptor.Permissions.Add(Permissions.Endpoints.Token);
        descriptor.Permissions.UnionWith(audiences.Select(audience => Permissions.Prefixes.Scope + audience));
        return descriptor;
    }

    private static async Task RegisterAsync(IOpenIddictApplicationManager applications, OpenIddictApplicationDescriptor wanted, CancellationToken cancellation)
    {
        if (await applications.FindByClientIdAsync(wanted.ClientId!, cancellation) is { } registered) await applications.UpdateAsync(registered, wanted, cancellation);
        else await applications.CreateAsync(wanted, cancellation);
    }
}
