namespace CityGoals.Portal.Clients.Goals;

/// <summary>A reading of a period or of targets.</summary>
public sealed record ReviewReading
{
    /// <summary>Number of the reading in the file, from 1.</summary>
    public required int Mark { get; init; }

    /// <summary>The words of the sheet.</summary>
    public required string Text { get; init; }

    /// <summary>Where the words stand.</summary>
    public IReadOnlyList<ReviewPlace> Places { get; init; } = [];

    /// <summary>read, unread, flagged, assumed, confirmed or corrected.</summary>
    public required string State { get; init; }

    public string? DecidedBy { get; init; }

    /// <summary>What was read of a period.</summary>
    public SheetPeriod? Reading { get; init; }

    /// <summary>What was read of targets.</summary>
    public IReadOnlyList<SheetTarget> Readings { get; init; } = [];

    /// <summary>Whether a person should look at it.</summary>
    public bool Open => State is "unread" or "flagged" or "assumed";

    /// <summary>Whether a person has said what holds.</summary>
    public bool Decided => State is "confirmed" or "corrected";
}
