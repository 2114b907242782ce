namespace CityGoals.Messaging.Tests;

/// <summary>An event for these tests. <see cref="Subject"/> tells one test's messages from another's on the shared exchange.</summary>
public sealed record Probed
{
    public required string MunicipalityCode { get; init; }

    public required Guid Subject { get; init; }

    public required int Revision { get; init; }

    public required string Words { get; init; }

    public bool Poison { get; init; }

    public bool Foreign { get; init; }
}
