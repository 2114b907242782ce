using CityGoals.Notifications.Endpoints;
using CityGoals.Postgres.Audit;
using CityGoals.ServiceDefaults;

namespace CityGoals.Notifications;

/// <summary>The routes of Notifications, with who may take them.</summary>
internal static class NotificationsApi
{
    public static void MapNotifications(this IEndpointRouteBuilder app)
    {
        app.MapGet("/deadlines", GetDeadlines.Handle).RequireAuthorization(Policies.Staff);
        app.MapPost("/projections/rebuild", RequestRebuild.Handle).RequireAuthorization(Policies.PlanningOffice).RequireRateLimiting(RateLimits.Verification);
        app.MapGroup("").RequireAuthorization(Policies.Auditor).MapAudit();
    }
}
