using CityGoals.Portal.Texts;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Components;

/// <summary>An entry of the main menu.</summary>
public sealed record MenuItem(Bilingual Text, string Address)
{
    public static readonly MenuItem Home = new(ShellWords.Home, "/");
    public static readonly MenuItem Approvals = new(ApprovalWords.Title, "/approvals");
    public static readonly MenuItem Goals = new(ShellWords.Goals, "/goals");
    public static readonly MenuItem Plans = new(PlanWords.Title, "/plans");
    public static readonly MenuItem Rounds = new(RoundWords.Title, "/rounds");
    public static readonly MenuItem Deadlines = new(ShellWords.Deadlines, "/deadlines");
    public static readonly MenuItem Standing = new(ShellWords.Standing, "/dashboard");
    public static readonly MenuItem Import = new(ShellWords.Import, "/import");

    public static readonly MenuItem Admin = new(AdminWords.Title, "/admin");
    public static readonly MenuItem People = new(PeopleWords.Title, "/admin/people");
    public static readonly MenuItem Posts = new(PostWords.Title, "/admin/posts");
    public static readonly MenuItem Departments = new(OrganisationWords.Title, "/admin/departments");

    public static readonly MenuItem Audit = new(AuditWords.Title, "/audit");

    /// <summary>What the posts that a person holds open, in the order of that post's work.</summary>
    public static IReadOnlyList<MenuItem> For(Caller caller) =>
        [.. Work(caller), .. Administers(caller) ? [Admin, People, Posts, Departments] : Array.Empty<MenuItem>(), .. Audits(caller) ? [Audit] : Array.Empty<MenuItem>()];

    /// <summary>Whether a person holds a post that edits sheets.</summary>
    public static bool Edits(Caller caller) => caller.Roles.Any(role => role is Roles.Author or Roles.Head or Roles.PlanningOffice);

    /// <summary>Whether a person holds a post that approves sheets.</summary>
    public static bool Approves(Caller caller) => caller.Roles.Any(role => role is Roles.Head or Roles.PlanningOffice);

    private static bool Administers(Caller caller) => caller.Roles.Contains(Roles.Administrator);

    private static bool Audits(Caller caller) => caller.Roles.Any(role => role is Roles.Auditor or Roles.Administrator);

    private static IReadOnlyList<MenuItem> Work(Caller caller) => caller switch
    {
        _ when caller.Roles.Contains(Roles.PlanningOffice) => [Home, Approvals, Goals, Rounds, Plans, Deadlines, Standing, Import],
        _ when Approves(caller) => [Home, Approvals, Goals, Rounds, Deadlines, Standing, Import],
        _ when Edits(caller) => [Home, Goals, Rounds, Deadlines, Standing, Import],
        _ when caller.Roles.Contains(Roles.Executive) => [Standing, Deadlines, Goals],
        _ => [Home, Goals, Deadlines, Standing],
    };
}
