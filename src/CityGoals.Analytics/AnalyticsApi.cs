using CityGoals.Analytics.Endpoints;
using CityGoals.Messaging.Projections;
using CityGoals.Postgres.Audit;
using CityGoals.ServiceDefaults;

namespace CityGoals.Analytics;

/// <summary>The routes of Analytics, with who may take them.</summary>
internal static class AnalyticsApi
{
    public static void MapAnalytics(this IEndpointRouteBuilder app)
    {
        app.MapGet("/standing", GetStanding.Handle).RequireAuthorization(Policies.Staff);
        app.MapGroup("").RequireAuthorization(Policies.PlanningOffice).MapRebuild();
        app.MapGroup("").RequireAuthorization(Policies.Auditor).MapAudit();
    }
}
