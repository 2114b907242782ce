using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CityGoals.ServiceDefaults;

/// <summary>What the policies named in <see cref="Policies"/> ask for.</summary>
public static class AccessPolicies
{
    /// <summary>
    /// Registers every policy, and a fallback for routes without one: such a route serves nobody, and an address
    /// that does not exist is "not found" only to those who are signed in.
    /// </summary>
    public static IServiceCollection AddAccessPolicies(this IServiceCollection services)
    {
        services.AddAuthorizationBuilder()
            .AddPolicy(Policies.Staff, policy => policy.RequireStaff(Roles.OfStaff))
            .AddPolicy(Policies.Author, policy => policy.RequireStaff([Roles.Author, Roles.Head, Roles.PlanningOffice]))
            .AddPolicy(Policies.PlanningOffice, policy => policy.RequireStaff([Roles.PlanningOffice]))
            .AddPolicy(Policies.Auditor, policy => policy.RequireStaff([Roles.Auditor, Roles.Administrator]))
            .AddPolicy(Policies.Administrator, policy => policy.RequireStaff([Roles.Administrator]))
            .AddPolicy(Policies.StaffDirectory, policy => policy.RequireStaff([Roles.Administrator, Roles.PlanningOffice, Roles.Auditor]))
            .AddPolicy(Policies.Service, policy => policy.RequireRole(Roles.Service))
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireAssertion(IsNoRoute).Build());
        return services;
    }

    // Staff act inside one city; a token that names none opens nothing.
    private static void RequireStaff(this AuthorizationPolicyBuilder policy, IEnumerable<string> roles) =>
        policy.RequireRole(roles).RequireClaim("municipality");

    private static bool IsNoRoute(AuthorizationHandlerContext context) => context.Resource is HttpContext http && http.GetEndpoint() is null;
}
