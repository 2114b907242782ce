using CityGoals.Portal.Pages.Alignments;
using CityGoals.Portal.Pages.Approvals;
using CityGoals.Portal.Pages.Audit;
using CityGoals.Portal.Pages.Comments;
using CityGoals.Portal.Pages.Dashboard;
using CityGoals.Portal.Pages.Deadlines;
using CityGoals.Portal.Pages.Editing;
using CityGoals.Portal.Pages.Goals;
using CityGoals.Portal.Pages.Help;
using CityGoals.Portal.Pages.History;
using CityGoals.Portal.Pages.Home;
using CityGoals.Portal.Pages.Imports;
using CityGoals.Portal.Pages.Open;
using CityGoals.Portal.Pages.Plans;
using CityGoals.Portal.Pages.Publishing;
using CityGoals.Portal.Pages.Reports;
using CityGoals.Portal.Pages.Rounds;
using CityGoals.Portal.Pages.Sheets;
using CityGoals.Portal.Pages.Standing;
using CityGoals.Portal.Pages.YearTurn;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CityGoals.Portal;

/// <summary>Every page's address, who may see it, and what answers there.</summary>
internal static class PortalPages
{
    private const string Year = "/goals/{year:int:range(1869,2999)}";
    private const string Report = "/{round:guid}/reports/{sheet:guid}";
    private const string Turn = TurnAddress.Root + "/{year:int:range(1870,2999)}";
    private const string Sheet = Year + "/{dept}/{number:int:min(1)}";

    private const string Step = "/steps/{step:regex(^(submit|approve|return|withdraw|revise)$)}";

    private const string Reading = "/{goal:int:min(1)}/{initiative:int:min(1)}/{action:int:min(1)}/{part:regex(^(period|targets)$)}";

    // The files and what the form wraps them in.
    private const long UploadBytes = (ImportLimits.Megabytes + 1L) * ImportLimits.Megabyte;

    internal static void MapPages(this IEndpointRouteBuilder routes)
    {
        var app = routes.MapGroup("").GuardForms();
        app.MapAccount();
        app.MapAdministration();
        app.MapGet("/open", () => new RazorComponentResult<OpenPage>()).AllowAnonymous();
        app.MapGet("/help", () => new RazorComponentResult<HelpPage>()).AllowAnonymous();

        var staff = app.MapGroup("").RequireAuthorization(Policies.Staff);
        staff.MapGet("/", ShowHome.Handle);
        staff.MapGet("/goals", ShowGoals.Choose);
        staff.MapGet(Year, ShowGoals.Handle);
        staff.MapGet(Sheet, ShowSheet.Handle);
        staff.MapForms(Year, Sheet);
        staff.MapGet(Sheet + "/comments/new", WriteComment.Ask);
        staff.MapPost(Sheet + "/comments/new", WriteComment.Handle);
        staff.MapGet(Sheet + "/comments/{comment:guid}", ChangeComment.Ask);
        staff.MapPost(Sheet + "/comments/{comment:guid}", ChangeComment.Handle);
        staff.MapPost(Sheet + "/comments/{comment:guid}/removal", ChangeComment.Remove);
        staff.MapPost(Sheet + "/comments/{comment:guid}/resolution", ChangeComment.Resolve);
        staff.MapGet(Sheet + "/history", ShowHistory.Handle);
        staff.MapGet(Sheet + "/history/{from:int:min(1)}-{to:int:min(1)}", ShowHistory.Compare);
        staff.MapGet(Sheet + StandingAddress.Page, ShowStanding.Handle);
        staff.MapGet(Sheet + StandingAddress.Page + "/figures.csv", ShowStanding.Form);
        staff.MapGet(RoundAddress.Root, ListRounds.Handle);
        staff.MapGet(RoundAddress.Root + "/{round:guid}", ShowRound.Handle);
        staff.MapGet(RoundAddress.Root + Report, WriteReport.Ask);
        staff.MapGet(RoundAddress.Root + Report + "/evidence/{evidence:guid}", FetchEvidence.Handle);
        staff.MapGet(PlanAddress.List, ListPlans.Handle);
        staff.MapGet(PlanAddress.List + "/{plan:guid}", ShowPlan.Handle);
        staff.MapGet("/dashboard", ShowDashboard.Handle);
        staff.MapGet("/deadlines", ShowDeadlines.Handle);

        var steps = app.MapGroup("").RequireAuthorization(Policies.Author);
        steps.MapGet(Year + "/new", NewSheet.Ask);
        steps.MapPost(Year + "/new", NewSheet.Handle).WithFormOptions(valueCountLimit: EditFields.Most);
        steps.MapGet(Sheet + "/edit", EditSheet.Ask);
        steps.MapPost(Sheet + "/edit", EditSheet.Handle).WithFormOptions(valueCountLimit: EditFields.Most);
        steps.MapGet(Sheet + "/delete", DeleteSheet.Check);
        steps.MapPost(Sheet + "/delete", DeleteSheet.Handle);
        steps.MapGet(Sheet + Step, TakeStep.Ask);
        steps.MapPost(Sheet + Step, TakeStep.Handle);
        steps.MapGet(ShowApprovals.Path, ShowApprovals.Handle);
        steps.MapPost(ShowApprovals.Path, ShowApprovals.Approve);
        steps.MapPost(ShowApprovals.Path + "/check", ShowApprovals.Check);
        steps.MapPost(Sheet + StandingAddress.Page, ShowStanding.Enter);
        steps.MapPost(Sheet + StandingAddress.Page + "/file", ShowStanding.Import).RequireRateLimiting(RateLimits.Upload);
        steps.MapPost(Sheet + StandingAddress.Page + "/{figure:guid}/confirmation", ShowStanding.Confirm);
        steps.MapPost(Sheet + StandingAddress.Page + "/{figure:guid}/removal", ShowStanding.Remove);
        steps.MapGet(ShowReportApprovals.Path, ShowReportApprovals.Handle);
        steps.MapPost(ShowReportApprovals.Path, ShowReportApprovals.Approve);
        steps.MapPost(ShowReportApprovals.Path + "/check", ShowReportApprovals.Check);
        steps.MapPost(RoundAddress.Root + Report, WriteReport.Handle).WithFormOptions(valueCountLimit: EditFields.Most);
        steps.MapGet(TurnAddress.Root, ShowTurn.Choose);
        steps.MapGet(Turn, ShowTurn.Handle);
        steps.MapGet(Turn + "/{dept}", CarryGoals.Ask);
        steps.MapPost(Turn + "/{dept}", CarryGoals.Handle).WithFormOptions(valueCountLimit: EditFields.Most);
        steps.MapGet("/goals/alignments", ConfirmAlignments.Choose);
        steps.MapGet(Year + "/alignments", ConfirmAlignments.Ask);
        steps.MapPost(Year + "/alignments", ConfirmAlignments.Handle);
        steps.MapGet(Year + "/{dept}/ranks", RankGoals.Ask);
        steps.MapPost(Year + "/{dept}/ranks", RankGoals.Handle);

        var authors = app.MapGroup("/import").RequireAuthorization(Policies.Author);
        authors.MapGet("", ImportSheets.Ask);
        authors.MapPost("", ImportSheets.Handle).RequireRateLimiting(RateLimits.Upload)
            .WithMetadata(new RequestSizeLimitAttribute(UploadBytes))
            .WithFormOptions(multipartBodyLengthLimit: UploadBytes);
        authors.MapGet("/{importId:guid}/text", ImportSheets.Text);
        authors.MapGet("/{job:guid}", ShowImportJob.Handle);
        authors.MapPost("/{job:guid}/sheets", ShowImportJob.MakeSheets);
        authors.MapGet("/readings", CorrectReading.Read).RequireRateLimiting(RateLimits.Reading);

        var file = authors.MapGroup("/{job:guid}/{file:int:min(1)}");
        file.MapGet("", ReviewFile.Handle);
        file.MapPost("/readings", ReviewFile.Decide);
        file.MapPost("/confirmation", ReviewFile.ConfirmAll);
        file.MapPost("/sheets", ReviewFile.MakeSheets);
        file.MapGet(Reading, CorrectReading.Ask);
        file.MapPost(Reading, CorrectReading.Handle);

        var auditors = app.MapGroup("/audit").RequireAuthorization(Policies.Auditor);
        auditors.MapGet("", ShowAudit.Handle).RequireRateLimiting(RateLimits.Search);
        auditors.MapGet("/export", ShowAudit.Export).RequireRateLimiting(RateLimits.Export);

        var planning = app.MapGroup("").RequireAuthorization(Policies.PlanningOffice);
        planning.MapPost(Turn + "/state", ShowTurn.SetState);
        planning.MapPost(Turn + "/departments", ShowTurn.Move);
        planning.MapGet(RoundAddress.Root + "/scale", StateScale.Ask);
        planning.MapPost(RoundAddress.Root + "/scale", StateScale.Handle);
        planning.MapGet(RoundAddress.Root + "/new", PlanRound.Ask);
        planning.MapPost(RoundAddress.Root + "/new", PlanRound.Handle);
        planning.MapGet(RoundAddress.Root + "/{round:guid}/edit", PlanRound.Edit);
        planning.MapPost(RoundAddress.Root + "/{round:guid}/edit", PlanRound.Save);
        planning.MapPost(RoundAddress.Root + "/{round:guid}/steps", ShowRound.TakeStep);
        planning.MapGet(RoundAddress.Root + "/{round:guid}/publication", PublishRound.Check);
        planning.MapPost(RoundAddress.Root + "/{round:guid}/publication", PublishRound.Handle);
        planning.MapGet(PlanAddress.New, EnterPlan.Ask);
        planning.MapPost(PlanAddress.New, EnterPlan.Handle).RequireRateLimiting(RateLimits.Upload);
        var plan = planning.MapGroup(PlanAddress.List + "/{plan:guid}");
        plan.MapGet("/edit", EnterPlan.Edit);
        plan.MapPost("/edit", EnterPlan.Save).RequireRateLimiting(RateLimits.Upload);
        plan.MapGet("/succession", FollowPlan.Ask);
        plan.MapPost("/succession", FollowPlan.Handle).WithFormOptions(valueCountLimit: EditFields.Most);
        plan.MapGet("/delete", RemovePlan.Check);
        plan.MapPost("/delete", RemovePlan.Handle);
        planning.MapGet("/goals/states", ShowStates.Choose);
        planning.MapGet(Year + "/states", ShowStates.Handle);
        planning.MapGet(Year + "/publish", PublishYear.Check);
        planning.MapPost(Year + "/publish", PublishYear.Handle);
        planning.MapGet(Sheet + "/publish", PublishSheet.Check);
        planning.MapPost(Sheet + "/publish", PublishSheet.Handle);
    }
}
