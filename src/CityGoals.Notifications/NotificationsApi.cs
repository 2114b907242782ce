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
        var planningOffice = app.MapGroup("").RequireAuthorization(Policies.PlanningOffice);
        planningOffice.MapGet("/planned", ListPlanned.Handle);
        planningOffice.MapGet("/unplannable", ListUnplannable.Handle);
        planningOffice.MapGet("/reminder-settings", GetReminderSettings.Handle);
        planningOffice.MapPut("/reminder-settings", SetReminderSettings.Handle);
        planningOffice.MapRebuild();
        app.MapGroup("").RequireAuthorization(Policies.Auditor).MapAudit();
    }
}
