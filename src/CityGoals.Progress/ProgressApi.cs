using CityGoals.Messaging.Projections;
using CityGoals.Postgres.Audit;
using CityGoals.Progress.Endpoints;
using CityGoals.ServiceDefaults;

namespace CityGoals.Progress;

/// <summary>The routes of Progress, with who may take them.</summary>
internal static class ProgressApi
{
    public static void MapProgress(this IEndpointRouteBuilder host)
    {
        var app = host.MapGroup("").WithValidators();
        var staff = app.MapGroup("").RequireAuthorization(Policies.Staff);
        staff.MapGet("/goal-sheets/{goalSheetId:guid}/reports", GetSheetReports.Handle);
        staff.MapGet("/judgement-scales/{year:int}", ReadScale.Handle);
        staff.MapGet("/rounds", ListRounds.Handle);
        staff.MapGet("/rounds/{roundId:guid}", ReadRound.Handle);
        staff.MapGet("/rounds/{roundId:guid}/reports", ListReports.Handle);
        var report = staff.MapGroup("/rounds/{roundId:guid}/reports/{goalSheetId:guid}");
        report.MapGet("", ReadReport.Handle);
        report.MapGet("/steps", ListReportSteps.Handle);
        report.MapGet("/versions", ListReportVersions.Handle);

        staff.MapGet("/goal-sheets/{goalSheetId:guid}/figures", ListFigures.Handle);
        staff.MapGet("/goal-sheets/{goalSheetId:guid}/states", ReadStates.Handle);

        var author = app.MapGroup("").RequireAuthorization(Policies.Author);
        author.MapPut("/rounds/{roundId:guid}/reports/{goalSheetId:guid}", SaveReport.Handle);
        author.MapPost("/rounds/{roundId:guid}/reports/{goalSheetId:guid}/steps", TakeReportStep.Handle);
        author.MapGet("/work", ReadWork.Handle);
        author.MapGet("/report-approvals", ListReportApprovals.Handle);
        author.MapPost("/report-approvals", ApproveReports.Handle);
        author.MapPost("/figures", EnterFigures.Handle);
        author.MapPost("/figures/csv", ImportFigures.Handle).RequireRateLimiting(RateLimits.Upload);
        author.MapPost("/figures/{figureId:guid}/confirmation", DecideFigure.Confirm);
        author.MapDelete("/figures/{figureId:guid}", DecideFigure.Remove);

        const string evidence = "/rounds/{roundId:guid}/reports/{goalSheetId:guid}/evidence";
        staff.MapGet(evidence, ListEvidence.Handle);
        staff.MapGet(evidence + "/{evidenceId:guid}", DownloadEvidence.Handle);
        author.MapPost(evidence, AddEvidence.Handle).RequireRateLimiting(RateLimits.File);
        author.MapDelete(evidence + "/{evidenceId:guid}", RemoveEvidence.Handle);

        var planningOffice = app.MapGroup("").RequireAuthorization(Policies.PlanningOffice);
        planningOffice.MapPut("/judgement-scales/{year:int}", StateScale.Handle);
        planningOffice.MapPost("/rounds", CreateRound.Handle);
        planningOffice.MapPut("/rounds/{roundId:guid}", ChangeRound.Handle);
        planningOffice.MapPost("/rounds/{roundId:guid}/steps", TakeRoundStep.Handle);
        planningOffice.MapPost("/rounds/{roundId:guid}/publication", PublishReports.Handle);
        planningOffice.MapRebuild();

        var service = host.MapGroup("/feed").RequireAuthorization(Policies.Service);
        service.MapGet("/municipalities", FeedMunicipalities.Handle);
        service.MapGet("/rounds", FeedRounds.Handle);
        service.MapGet("/reports", FeedReports.Handle);
        host.MapGroup("").RequireAuthorization(Policies.Auditor).MapAudit();
    }
}
