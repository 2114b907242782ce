using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace CityGoals.Goals.Tests.Permissions;

/// <summary>
/// Who may do what with a sheet in which state, written down by hand from the rules of the domain and not from the product. A route that is
/// added to the service has to be placed: as an act here, or among those of <see cref="OfNoSheet"/> with the reason.
/// </summary>
internal static class PermissionTable
{
    /// <summary>The states of a sheet. 下書き is as a file brought it in; 取下げ is a draft that was handed in once and taken back.</summary>
    public static readonly IReadOnlyList<string> States = ["draft", "withdrawn", "submitted", "head-approved", "approved", "returned", "published"];

    /// <summary>What can be done with a sheet, by a name of the act.</summary>
    public static readonly IReadOnlyDictionary<string, Act> Acts = new[]
    {
        Read("GET /goal-sheets", _ => "/goal-sheets?year=2026"),
        Read("GET /goal-sheets/{year:int}/{department}/{number:int}", sheet => $"{PlaceOf(sheet)}"),
        Read("GET /goal-sheets/{year:int}/{department}/{number:int}/form", sheet => $"{PlaceOf(sheet)}/form"),
        Read("GET /goal-sheets/{year:int}/{department}/{number:int}.txt", sheet => $"{PlaceOf(sheet)}.txt"),
        Read("GET /goal-sheets/{year:int}/{department}/{number:int}.xlsx", sheet => $"{PlaceOf(sheet)}.xlsx"),
        Read("GET /goal-sheets/{goalSheetId:guid}", sheet => $"/goal-sheets/{sheet["goalSheetId"]}"),
        Read("GET /goal-sheets/{goalSheetId:guid}/versions", sheet => $"/goal-sheets/{sheet["goalSheetId"]}/versions"),
        Read("GET /goal-sheets/{goalSheetId:guid}/versions/{revision:int}", sheet => $"/goal-sheets/{sheet["goalSheetId"]}/versions/{sheet["revision"]}"),
        Read("GET /goal-sheets/{goalSheetId:guid}/versions/{from:int}/difference/{to:int}", sheet => $"/goal-sheets/{sheet["goalSheetId"]}/versions/1/difference/{sheet["revision"]}"),
        Read("GET /goal-sheets/{goalSheetId:guid}/changes", sheet => $"/goal-sheets/{sheet["goalSheetId"]}/changes"),
        Read("GET /goal-sheets/{goalSheetId:guid}/comments", sheet => $"/goal-sheets/{sheet["goalSheetId"]}/comments"),
        new Act("POST /goal-sheets/{goalSheetId:guid}/comments", "comment", sheet => Json(HttpMethod.Post, $"/goal-sheets/{sheet["goalSheetId"]}/comments", new { body = "意見" }))
        {
            Always = Who.Commenters,
        },
        new Act("POST /alignments", "say what an alignment means", sheet => Json(
            HttpMethod.Post, "/alignments", new { alignments = new[] { new { goalSheetId = Text(sheet, "goalSheetId"), label = Alignment(sheet, "label"), text = Alignment(sheet, "text") } } }))
        {
            Always = Who.WritersAndPlanningOffice,
            Changes = true,
        },
        new Act("PUT /goal-sheets/{goalSheetId:guid}/department", "give away", sheet => Json(
            HttpMethod.Put, $"/goal-sheets/{sheet["goalSheetId"]}/department", new { departmentCode = Someone.Elsewhere, revision = (int)sheet["revision"]! }))
        {
            Rules = { ["draft"] = Who.PlanningOffice, ["withdrawn"] = Who.PlanningOffice, ["returned"] = Who.PlanningOffice },
            Changes = true,
        },
        new Act("PUT /goal-sheets/{goalSheetId:guid}", "save", sheet => Json(
            HttpMethod.Put, $"/goal-sheets/{sheet["goalSheetId"]}", new { revision = (int)sheet["revision"]!, content = new { title = Text(sheet, "title") } }))
        {
            Rules = { ["draft"] = Who.Writers, ["withdrawn"] = Who.Writers, ["returned"] = Who.Writers },
            Changes = true,
        },
        new Act("DELETE /goal-sheets/{goalSheetId:guid}", "delete", sheet => new HttpRequestMessage(
            HttpMethod.Delete, $"/goal-sheets/{sheet["goalSheetId"]}?revision={sheet["revision"]}"))
        {
            Rules = { ["draft"] = Who.Writers },
            Changes = true,
        },
        Read("GET /goal-sheets/{goalSheetId:guid}/steps", sheet => $"/goal-sheets/{sheet["goalSheetId"]}/steps"),
        Read("GET /rankings/{year:int}/{department}", sheet => $"/rankings/2026/{sheet["departmentCode"]}"),
        new Act("POST /printings", "print", _ => Json(HttpMethod.Post, "/printings", new { year = 2026, department = Someone.Here })) { Always = Who.Staff },
        Step("submit", ("draft", Who.Writers), ("withdrawn", Who.Writers), ("returned", Who.Writers)),
        Step("approve", ("submitted", Who.Head), ("head-approved", Who.PlanningOffice)),
        Step("return", ("submitted", Who.Head), ("head-approved", Who.PlanningOffice), ("approved", Who.PlanningOffice)),
        Step("withdraw", ("submitted", Who.Writers), ("head-approved", Who.Writers)),
        Step("revise", ("approved", Who.WritersAndPlanningOffice), ("published", Who.WritersAndPlanningOffice)),
        new Act("POST /approvals", "approve many", sheet => Json(
            HttpMethod.Post, "/approvals", new { sheets = new[] { new { goalSheetId = Text(sheet, "goalSheetId"), revision = (int)sheet["revision"]!, state = Text(sheet, "state") } } }))
        {
            Rules = { ["submitted"] = Who.Head, ["head-approved"] = Who.PlanningOffice },
            Changes = true,
            // Each sheet is answered for itself.
            Did = answer => (int?)answer!["approved"] == 1,
        },
        new Act("PUT /rankings/{year:int}/{department}", "rank", sheet =>
        {
            var ranks = new[] { new { goalSheetId = Text(sheet, "goalSheetId"), rank = (int)sheet["rank"]! } };
            return Json(HttpMethod.Put, $"/rankings/2026/{sheet["departmentCode"]}", new { seen = ranks, ranks });
        })
        {
            // The planning office checks the ranks; once it has approved one, they are no longer the department's.
            Rules =
            {
                ["draft"] = Who.WritersAndPlanningOffice, ["withdrawn"] = Who.WritersAndPlanningOffice, ["submitted"] = Who.WritersAndPlanningOffice,
                ["head-approved"] = Who.WritersAndPlanningOffice, ["returned"] = Who.WritersAndPlanningOffice,
                ["approved"] = Who.PlanningOffice, ["published"] = Who.PlanningOffice,
            },
        },
        new Act("POST /goal-sheets/{goalSheetId:guid}/publication", "publish", sheet => Json(
            HttpMethod.Post, $"/goal-sheets/{sheet["goalSheetId"]}/publication", new { revision = (int)sheet["revision"]! }))
        {
            Rules = { ["draft"] = Who.PlanningOffice, ["approved"] = Who.PlanningOffice, ["published"] = Who.PlanningOffice },
            Changes = true,
        },
        new Act("POST /publications", "publish all", _ => Json(HttpMethod.Post, "/publications", new { year = 2026 })) { Always = Who.PlanningOffice, Changes = true },
        new Act("GET /sheet-states", "see all states", _ => new HttpRequestMessage(HttpMethod.Get, "/sheet-states?year=2026")) { Always = Who.PlanningOffice },
    }.ToDictionary(act => act.Name, StringComparer.Ordinal);

    /// <summary>Routes that are about no sheet in a state, and why.</summary>
    public static readonly IReadOnlyDictionary<string, string> OfNoSheet = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["GET /health/live"] = "says nothing of a city",
        ["GET /health/ready"] = "says nothing of a city",
        ["GET /openapi/{documentName}.json"] = "says nothing of a city",
        ["GET /fiscal-years"] = "years of the city, for all staff",
        ["GET /departments"] = "departments of the city, for all staff",
        ["PUT /comments/{commentId:guid}"] = "a person's own words: CommentingOnASheet",
        ["DELETE /comments/{commentId:guid}"] = "a person's own words: CommentingOnASheet",
        ["PUT /comments/{commentId:guid}/resolution"] = "of a thread and not of a sheet's state: CommentingOnASheet",
        ["GET /staff"] = "people of the city, for all staff",
        ["POST /readings"] = "reads what the caller sends; nothing is stored",
        ["POST /readings/sheet"] = "reads what the caller sends; nothing is stored",
        ["GET /year-turns/{year:int}"] = "departments of the city, for those who write: TurningTheYear",
        ["GET /year-turns/{year:int}/{department}"] = "goals that all staff may read, for those who write: TurningTheYear",
        ["POST /year-turns/{year:int}"] = "makes sheets of a department: TurningTheYear",
        ["PUT /fiscal-years/{year:int}"] = "of a year and not of a sheet, for the planning office: TurningTheYear",
        ["POST /readings/alignments"] = "reads what the caller sends; nothing is stored",
        ["POST /readings/plan"] = "reads what the caller sends; nothing is stored",
        ["GET /plans"] = "plans of the city, for all staff",
        ["GET /plans/{planId:guid}"] = "a plan of the city, for all staff",
        ["GET /plan-elements"] = "plans of the city, for all staff",
        ["PUT /plans/{planId:guid}"] = "plans of the city, for the planning office: KeepingPlans",
        ["DELETE /plans/{planId:guid}"] = "plans of the city, for the planning office: KeepingPlans",
        ["GET /alignments"] = "what waits for the caller: DecidingAlignments",
        ["GET /feed/plans"] = "for sister services: KeepingPlans",
        ["GET /approvals"] = "what waits for the caller: see Lists_to_each_what_they_may_approve",
        ["GET /imports"] = "files as they came, for all staff of the city",
        ["GET /imports/{importId:guid}/text"] = "a file as it came, for all staff of the city",
        ["GET /imports/{importId:guid}/file"] = "a file as it came, for all staff of the city",
        ["POST /goal-sheets"] = "makes a sheet of a department: MakingAGoalSheet",
        ["POST /imports"] = "makes sheets of a department: see Takes_files_of_a_department",
        ["GET /import-jobs"] = "a person's own work before there is a sheet: ReadingImportJobs",
        ["POST /import-jobs"] = "a person's own work before there is a sheet: ReadingImportJobs",
        ["GET /import-jobs/{importJobId:guid}"] = "a person's own work before there is a sheet: ReadingImportJobs",
        ["POST /import-jobs/{importJobId:guid}/sheets"] = "makes sheets of a department: ReviewingAnImport",
        ["POST /import-jobs/{importJobId:guid}/files"] = "a person's own work before there is a sheet: ReadingImportJobs",
        ["GET /import-jobs/{importJobId:guid}/files/{number:int}"] = "a person's own work before there is a sheet: ReviewingAnImport",
        ["PUT /import-jobs/{importJobId:guid}/files/{number:int}/readings"] = "a person's own work before there is a sheet: ReviewingAnImport",
        ["POST /import-jobs/{importJobId:guid}/files/{number:int}/sheets"] = "makes sheets of a department: ReviewingAnImport",
        ["PUT /municipality"] = "settings of the city, for the planning office: SettingUpACity",
        ["GET /feed/municipalities"] = "for sister services: FeedingGoalSheets",
        ["GET /feed/goal-sheets"] = "for sister services: FeedingGoalSheets",
        ["GET /audit"] = "the trail, for auditors: KeepingAnAuditTrail",
        ["GET /audit.csv"] = "the trail, for auditors: KeepingAnAuditTrail",
        ["GET /audit/verification"] = "the trail, for auditors: KeepingAnAuditTrail",
    };

    private static Act Read(string route, Func<JsonNode, string> address) => new(route, route, sheet => new HttpRequestMessage(HttpMethod.Get, address(sheet))) { Always = Who.Staff };

    private static Act Step(string step, params (string State, Who Who)[] rules)
    {
        var act = new Act("POST /goal-sheets/{goalSheetId:guid}/steps", step, sheet => Json(
            HttpMethod.Post, $"/goal-sheets/{sheet["goalSheetId"]}/steps", new { step, revision = (int)sheet["revision"]!, state = Text(sheet, "state"), reason = "理由" }))
        {
            Changes = true,
        };
        foreach (var (state, who) in rules) act.Rules[state] = who;
        return act;
    }

    private static string Alignment(JsonNode sheet, string member) => (string)sheet["alignments"]![0]![member]!;

    private static string PlaceOf(JsonNode sheet) => $"/goal-sheets/2026/{sheet["departmentCode"]}/{sheet["number"]}";

    private static string Text(JsonNode sheet, string name) => (string)sheet[name]!;

    private static HttpRequestMessage Json(HttpMethod method, string address, object body) => new(method, address) { Content = JsonContent.Create(body) };
}
