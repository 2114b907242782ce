using CityGoals.Progress.Endpoints;
using CityGoals.Postgres.Audit;
using CityGoals.ServiceDefaults;

namespace CityGoals.Progress;

/// <summary>The routes of Progress, with who may take them.</summary>
internal static class ProgressApi
{
    public static void MapProgress(this IEndpointRouteBuilder app)
    {
        app.MapGet("/goal-sheets/{goalSheetId:guid}/reports", GetSheetReports.Handle).RequireAuthorization(Policies.Staff);
        app.MapPost("/projections/rebuild", RequestRebuild.Handle).RequireAuthorization(Policies.PlanningOffice).RequireRateLimiting(RateLimits.Verification);
        app.MapGroup("").RequireAuthorization(Policies.Auditor).MapAudit();
    }
}
