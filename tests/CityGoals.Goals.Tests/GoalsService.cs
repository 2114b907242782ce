using CityGoals.TestKit;
using Microsoft.Extensions.Time.Testing;

[assembly: AssemblyFixture(typeof(CityGoals.Goals.Tests.GoalsService))]

namespace CityGoals.Goals.Tests;

/// <summary>The service on a database of its own, shared by all tests: each test is a city of its own, and cities do not see each other.</summary>
public sealed class GoalsService : IAsyncLifetime
{
    private static int cities;

    /// <summary>A day in 令和8年度, after the mid-term round.</summary>
    internal FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero));

    internal TestDatabase Database { get; private set; } = null!;

    internal TestService<Program> Host { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Database = await TestDatabase.CreateAsync("goals");
        Host = new TestService<Program>("goals", Database, clock: Clock);
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Database.DisposeAsync();
    }

    internal TestCity NewCity() => new(Host, Database, NewCode());

    /// <summary>A code that no other test has, with its check digit.</summary>
    internal static string NewCode()
    {
        var digits = (10000 + Interlocked.Increment(ref cities)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var sum = digits.Select((digit, at) => (digit - '0') * (6 - at)).Sum();
        return digits + ((11 - (sum % 11)) % 10);
    }
}
