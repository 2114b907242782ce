namespace CityGoals.Progress.Rounds;

/// <summary>What may become of a round, and where a moment stands to its window. Pure.</summary>
internal static class RoundRule
{
    /// <summary>Where a step leads from a state; none where there is no such step.</summary>
    public static RoundState? Next(RoundState now, RoundStep step) => (now, step) switch
    {
        (RoundState.Planned, RoundStep.Open) => RoundState.Open,
        (RoundState.Open or RoundState.Closed, RoundStep.Extend) => RoundState.Open,
        (RoundState.Open, RoundStep.Close) => RoundState.Closed,
        _ => null,
    };

    /// <summary>
    /// The window runs from 00:00:00.000 of its first day to 23:59:59.999… of its last, on the clocks of the city: the day there decides, so that a day of 23 or 25 hours
    /// is a whole day too.
    /// </summary>
    public static RoundPhase PhaseAt(RoundState state, DateOnly opensOn, DateOnly closesOn, string timeZone, DateTimeOffset now)
    {
        if (state == RoundState.Closed) return RoundPhase.Closed;
        var today = DayIn(timeZone, now);
        if (state == RoundState.Planned || today < opensOn) return RoundPhase.Ahead;
        return today <= closesOn ? RoundPhase.Open : RoundPhase.Late;
    }

    /// <summary>Which day it is in a time zone.</summary>
    public static DateOnly DayIn(string timeZone, DateTimeOffset now) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(timeZone)).DateTime);
}
