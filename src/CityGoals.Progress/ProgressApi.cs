using CityGoals.Messaging.Projections;
using CityGoals.Postgres.Audit;
using CityGoals.Progress.Endpoints;
using CityGoals.ServiceDefaults;

namespace CityGoals.Progress;

/// <summary>The routes of Progress, with who may take them.</summary>
internal static class ProgressApi
{
    public static void MapProgress(this IEndpointRouteBuilder app)
    {
        app.MapGet("/goal-sheets/{goalSheetId:guid}/reports", GetSheetReports.Handle).RequireAuthorization(Policies.Staff);
        app.MapGroup("").RequireAuthorization(Policies.PlanningOffice).MapRebuild();
        app.MapGroup("").RequireAuthorization(Policies.Auditor).MapAudit();
    }
}
