namespace CityGoals.Goals.Tests.Permissions;

/// <summary>Whom a rule admits, in the words of the domain. Always of the sheet's own city.</summary>
internal enum Who
{
    /// <summary>Nobody, whatever post.</summary>
    Nobody,

    /// <summary>Whoever holds any post.</summary>
    Staff,

    /// <summary>Authors and the head of the sheet's department.</summary>
    Writers,

    /// <summary>The head of the sheet's department.</summary>
    Head,

    /// <summary>企画・行政管理, in whatever department its post is.</summary>
    PlanningOffice,

    /// <summary>Whoever holds a post that writes, approves or leads: all but those who only read.</summary>
    Commenters,

    /// <summary>Both.</summary>
    WritersAndPlanningOffice,
}
