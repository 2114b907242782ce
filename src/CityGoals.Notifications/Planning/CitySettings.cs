using CityGoals.Fiscal;

namespace CityGoals.Notifications.Planning;

/// <summary>How a city reminds.</summary>
/// <param name="ClosingDays">Its own closing days, beyond those of the law, in order.</param>
public sealed record CitySettings(StageSettings Stages, IReadOnlyList<ClosingDay> ClosingDays)
{
    /// <summary>The city's working days.</summary>
    public BusinessCalendar Calendar() => new(ClosingDays.Select(closing => closing.Day));
}
