using CityGoals.Fiscal;

namespace CityGoals.Notifications.Planning;

/// <summary>Which mornings are planned at a time: two months ahead, moved on each day. What is further off is planned when it comes near, from what holds then.</summary>
public static class PlanningWindow
{
    /// <summary>Days that are planned ahead.</summary>
    public const int Days = 62;

    /// <summary>Days back in which what was not sent is still looked at: what is done or gone in the meantime is not sent any more.</summary>
    public const int DaysBack = 31;

    /// <summary>From this hour on, a day's morning is over, and nothing new is planned for it.</summary>
    public static readonly TimeOnly MorningEnds = new(9, 0);

    private static readonly TimeZoneInfo Japan = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo");

    /// <summary>The days, in Japan, whose mornings can be planned at a time.</summary>
    public static DateRange At(DateTimeOffset now)
    {
        var local = TimeZoneInfo.ConvertTime(now, Japan).DateTime;
        var first = DateOnly.FromDateTime(local).AddDays(TimeOnly.FromDateTime(local) < MorningEnds ? 0 : 1);
        return new(first, first.AddDays(Days));
    }
}
