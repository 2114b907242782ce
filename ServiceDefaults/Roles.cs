namespace CityGoals.ServiceDefaults;

/// <summary>Roles as they stand in the <c>role</c> claim. Staff hold them through a post in a department.</summary>
public static class Roles
{
    public const string Author = "Author";
    public const string Head = "Head";
    public const string PlanningOffice = "PlanningOffice";
    public const string Executive = "Executive";
    public const string Administrator = "Administrator";
    public const string Auditor = "Auditor";

    /// <summary>Not a person: a sister service, signed in with its own credentials.</summary>
    public const string Service = "Service";

    /// <summary>Every role that a person of the city can hold.</summary>
    public static readonly IReadOnlyList<string> OfStaff = [Author, Head, PlanningOffice, Executive, Administrator, Auditor];
}
