using CityGoals.Postgres;

namespace CityGoals.TestKit;

/// <summary>Municipality codes that no other test uses, also not one that runs on the same servers at the same time.</summary>
public static class Municipalities
{
    private static int next = Random.Shared.Next(100_000);

    /// <summary>A valid code, new in this process and most likely on the servers.</summary>
    public static string Next()
    {
        var digits = $"{Interlocked.Increment(ref next) % 100_000:d5}";
        return Enumerable.Range(0, 10).Select(check => $"{digits}{check}").Single(code => MunicipalityCode.TryParse(code, out _));
    }
}
