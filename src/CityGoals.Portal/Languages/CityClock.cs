using CityGoals.Fiscal;

namespace CityGoals.Portal.Languages;

/// <summary>What day it is in the city hall, and what time.</summary>
public sealed class CityClock(TimeProvider clock)
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo");

    /// <summary>Today.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Local(clock.GetUtcNow()).DateTime);

    /// <summary>The fiscal year in which today lies.</summary>
    public FiscalYear ThisYear => FiscalYear.Of(Today);

    /// <summary>When a day begins in the city hall.</summary>
    public static DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Zone.GetUtcOffset(midnight)).ToUniversalTime();
    }

    /// <summary>A moment by the city hall's clock.</summary>
    public static DateTimeOffset Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone);
}
