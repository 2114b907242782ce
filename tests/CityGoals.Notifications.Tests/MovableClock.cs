namespace CityGoals.Notifications.Tests;

/// <summary>A clock that stands where the test puts it; timers run in real time, so that workers go on.</summary>
public sealed class MovableClock(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset now = now;

    public override DateTimeOffset GetUtcNow() => now;

    /// <summary>Puts the clock at six in the morning, in Japan, of a day.</summary>
    public void Turn(DateOnly day) => now = new DateTimeOffset(day, new TimeOnly(6, 0), TimeSpan.FromHours(9)).ToUniversalTime();
}
