using CityGoals.Messaging.Projections;
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
        app.MapGroup("").RequireAuthorization(Policies.PlanningOffice).MapRebuild();
        app.MapGroup("").RequireAuthorization(Policies.Auditor).MapAudit();
    }
}
