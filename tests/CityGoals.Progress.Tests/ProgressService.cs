using CityGoals.TestKit;
using Microsoft.Extensions.Time.Testing;

[assembly: AssemblyFixture(typeof(CityGoals.Progress.Tests.ProgressService))]

namespace CityGoals.Progress.Tests;

/// <summary>The service on a database of its own and a clock of the tests, without a broker: each test is a city of its own.</summary>
public sealed class ProgressService : IAsyncLifetime
{
    /// <summary>Noon in Japan on a day of the mid-term round of fiscal year 2026.</summary>
    internal static readonly DateTimeOffset InOctober = new(2026, 10, 15, 3, 0, 0, TimeSpan.Zero);

    // There is no broker, and the bus would tell of it again and again.
    private static readonly Dictionary<string, string> Quiet = new(StringComparer.Ordinal) { ["Logging:LogLevel:Default"] = "None" };

    internal TestDatabase Database { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Database = await TestDatabase.CreateAsync("progress");

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    /// <summary>A city with a host and a clock of its own, so that no test moves another's time.</summary>
    /// <param name="settings">Beyond those of every test.</param>
    internal ReportingCity NewCity(params IReadOnlyList<(string Name, string Value)> settings)
    {
        // A millisecond passes with each look at the clock, so that ids come in the order of their time.
        var clock = new FakeTimeProvider(InOctober) { AutoAdvanceAmount = TimeSpan.FromMilliseconds(1) };
        return new ReportingCity(new TestService<Program>("progress", Database, clock: clock, settings: Quiet.Concat(settings.Select(one => KeyValuePair.Create(one.Name, one.Value))).ToDictionary()), Database, clock, Municipalities.Next());
    }
}
