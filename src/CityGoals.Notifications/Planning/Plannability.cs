namespace CityGoals.Notifications.Planning;

/// <summary>Whether an action can be reminded of by date, and if not, why. The names stand in the database, which reads them off the period by the same rule.</summary>
public enum Plannability
{
    /// <summary>It has one due date or several.</summary>
    ByDate,

    /// <summary>All through the year or again and again: rounds remind of it.</summary>
    ByRounds,

    /// <summary>The words of its period name no time that could be read.</summary>
    Unread,

    /// <summary>It is due at a session of the council whose day nobody has set.</summary>
    SessionDay,

    /// <summary>It has no period, or one without an end.</summary>
    NoDate,
}
