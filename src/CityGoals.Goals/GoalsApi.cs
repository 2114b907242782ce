using CityGoals.Goals.Endpoints;
using CityGoals.Goals.Import;
using CityGoals.Postgres.Audit;
using CityGoals.ServiceDefaults;
using CityGoals.ServiceDefaults.OpenApi;
using Microsoft.AspNetCore.Mvc;

namespace CityGoals.Goals;

/// <summary>Every route of the service, and who may use it.</summary>
internal static class GoalsApi
{
    public static void MapGoals(this WebApplication host)
    {
        host.MapApiDescription();
        var app = host.MapGroup("").WithValidators();
        var staff = app.MapGroup("").RequireAuthorization(Policies.Staff);
        staff.MapGet("/fiscal-years", ListFiscalYears.Handle);
        staff.MapGet("/departments", ListDepartments.Handle);
        staff.MapGet("/goal-sheets", ListGoalSheets.Handle);
        staff.MapGet("/goal-sheets/{year:int}/{department}/{number:int}", ReadGoalSheet.Handle);
        staff.MapGet("/goal-sheets/{year:int}/{department}/{number:int}/form", ReadForm.Handle);
        staff.MapGet("/goal-sheets/{year:int}/{department}/{number:int}.txt", ExportText.Handle).RequireRateLimiting(RateLimits.Export).Produces<string>(contentType: "text/plain");
        staff.MapGet("/goal-sheets/{year:int}/{department}/{number:int}.xlsx", ExportWorkbook.Handle).RequireRateLimiting(RateLimits.Export).Produces<Stream>(contentType: ExportWorkbook.MediaType);
        staff.MapPost("/printings", PrintForms.Handle).RequireRateLimiting(RateLimits.Export);
        staff.MapGet("/goal-sheets/{goalSheetId:guid}", ReadContent.Handle);
        staff.MapGet("/goal-sheets/{goalSheetId:guid}/versions", ListVersions.Handle);
        staff.MapGet("/goal-sheets/{goalSheetId:guid}/versions/{revision:int}", ReadVersion.Handle);
        staff.MapGet("/goal-sheets/{goalSheetId:guid}/versions/{from:int}/difference/{to:int}", ReadDifference.Handle);
        staff.MapGet("/goal-sheets/{goalSheetId:guid}/changes", ReadChanges.Handle);
        staff.MapGet("/goal-sheets/{goalSheetId:guid}/steps", ListSteps.Handle);
        staff.MapGet("/goal-sheets/{goalSheetId:guid}/comments", ListComments.Handle);
        staff.MapPost("/goal-sheets/{goalSheetId:guid}/comments", AddComment.Handle);
        staff.MapPut("/comments/{commentId:guid}", ChangeComment.Handle);
        staff.MapDelete("/comments/{commentId:guid}", RemoveComment.Handle);
        staff.MapPut("/comments/{commentId:guid}/resolution", ResolveComment.Handle);
        staff.MapGet("/staff", ListStaff.Handle).RequireRateLimiting(RateLimits.Search);
        staff.MapGet("/rankings/{year:int}/{department}", ReadRanking.Handle);
        staff.MapPost("/readings", ReadTypedText.Handle).RequireRateLimiting(RateLimits.Reading);
        staff.MapGet("/plans", ListPlans.Handle);
        staff.MapGet("/plans/{planId:guid}", ReadPlan.Handle);
        staff.MapGet("/plan-elements", SearchPlanElements.Handle).RequireRateLimiting(RateLimits.Search);
        staff.MapGet("/imports", ListImports.Handle);
        staff.MapGet("/imports/{importId:guid}/text", ReadImportText.Handle).Produces<string>(contentType: "text/plain");
        staff.MapGet("/imports/{importId:guid}/file", ReadImportFile.Handle).Produces<Stream>(contentType: "application/octet-stream");

        var author = app.MapGroup("").RequireAuthorization(Policies.Author);
        author.MapPost("/readings/sheet", ReadTypedSheet.Handle).RequireRateLimiting(RateLimits.Reading);
        author.MapPost("/goal-sheets", MakeGoalSheet.Handle);
        author.MapPut("/goal-sheets/{goalSheetId:guid}", SaveGoalSheet.Handle);
        author.MapDelete("/goal-sheets/{goalSheetId:guid}", DeleteGoalSheet.Handle);
        author.MapPost("/goal-sheets/{goalSheetId:guid}/steps", TakeStep.Handle);
        author.MapPost("/readings/alignments", ProposeAlignments.Handle).RequireRateLimiting(RateLimits.Reading);
        author.MapGet("/alignments", ListUndecidedAlignments.Handle);
        author.MapPost("/alignments", DecideAlignments.Handle);
        author.MapGet("/year-turns/{year:int}", ReadYearTurn.Handle);
        author.MapGet("/year-turns/{year:int}/{department}", ListTurningSheets.Handle);
        author.MapPost("/year-turns/{year:int}", CarryOver.Handle);
        author.MapGet("/approvals", ListApprovals.Handle);
        author.MapPost("/approvals", ApproveSheets.Handle);
        author.MapPut("/rankings/{year:int}/{department}", PutRanking.Handle);
        author.MapPost("/imports", ImportSheets.Handle).RequireRateLimiting(RateLimits.File).TakesFile(UploadedFile.NameHeader);
        author.MapGet("/import-jobs", ListImportJobs.Handle);
        author.MapPost("/import-jobs", StartImportJob.Handle).RequireRateLimiting(RateLimits.Upload);
        author.MapGet("/import-jobs/{importJobId:guid}", ReadImportJob.Handle);
        author.MapPost("/import-jobs/{importJobId:guid}/sheets", MakeAllSheets.Handle);
        // The handler has a limit of its own, and a refusal with words for it.
        author.MapPost("/import-jobs/{importJobId:guid}/files", AddImportFile.Handle).WithMetadata(new DisableRequestSizeLimitAttribute()).RequireRateLimiting(RateLimits.File)
            .TakesFile(UploadedFile.NameHeader);
        var file = author.MapGroup("/import-jobs/{importJobId:guid}/files/{number:int}");
        file.MapGet("", ReviewImportFile.Handle);
        file.MapPut("/readings", DecideReadings.Handle);
        file.MapPost("/sheets", MakeSheets.Handle);

        var planningOffice = app.MapGroup("").RequireAuthorization(Policies.PlanningOffice);
        planningOffice.MapPost("/readings/plan", ReadPlanFile.Handle).RequireRateLimiting(RateLimits.File).TakesFile(UploadedFile.NameHeader);
        planningOffice.MapPut("/plans/{planId:guid}", PutPlan.Handle);
        planningOffice.MapDelete("/plans/{planId:guid}", DeletePlan.Handle);
        planningOffice.MapPut("/fiscal-years/{year:int}", PutYear.Handle);
        planningOffice.MapPut("/goal-sheets/{goalSheetId:guid}/department", ReassignSheet.Handle);
        planningOffice.MapPut("/municipality", SetUpMunicipality.Handle);
        planningOffice.MapPost("/goal-sheets/{goalSheetId:guid}/publication", PublishGoalSheet.Handle);
        planningOffice.MapGet("/sheet-states", ListStates.Handle);
        planningOffice.MapPost("/publications", PublishGoalSheets.Handle);

        var service = host.MapGroup("/feed").RequireAuthorization(Policies.Service);
        service.MapGet("/municipalities", FeedMunicipalities.Handle);
        service.MapGet("/plans", FeedPlans.Handle);
        service.MapGet("/goal-sheets", FeedGoalSheets.Handle);
        host.MapGroup("").RequireAuthorization(Policies.Auditor).MapAudit();
    }
}
