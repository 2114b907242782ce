namespace CityGoals.ServiceDefaults;

/// <summary>Names of the authorization policies that route tables use. Roles follow posts.</summary>
public static class Policies
{
    /// <summary>Any signed-in member of the city's staff.</summary>
    public const string Staff = "staff";

    /// <summary>Those who edit a department's sheets: Author, Head, PlanningOffice.</summary>
    public const string Author = "author";

    /// <summary>PlanningOffice only.</summary>
    public const string PlanningOffice = "planning-office";

    /// <summary>Those who read the audit trail: Auditor, Administrator.</summary>
    public const string Auditor = "auditor";

    /// <summary>Those who look after people, posts and departments: Administrator only.</summary>
    public const string Administrator = "administrator";

    /// <summary>Those who may look up who holds which post: Administrator, PlanningOffice, Auditor.</summary>
    public const string StaffDirectory = "staff-directory";

    /// <summary>A sister service with its own credentials, reading a state feed.</summary>
    public const string Service = "service";
}
