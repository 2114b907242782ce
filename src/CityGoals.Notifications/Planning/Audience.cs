namespace CityGoals.Notifications.Planning;

/// <summary>To which post a reminder goes; whoever holds it on the day hears. The names stand in the database.</summary>
public enum Audience
{
    /// <summary>担当 of the department that the sheet belongs to on that day.</summary>
    Author,

    /// <summary>部局長 of that department: hears of what is overdue.</summary>
    Head,

    /// <summary>企画・行政管理 of the city: hears of what stays overdue.</summary>
    PlanningOffice,
}
