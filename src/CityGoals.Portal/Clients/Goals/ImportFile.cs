using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Clients.Goals;

/// <summary>A file of an import.</summary>
public sealed record ImportFile
{
    public required int Number { get; init; }

    public required string FileName { get; init; }

    /// <summary>waiting, read, refused, made or unchanged.</summary>
    public required string State { get; init; }

    public ReadingCounts Counts { get; init; } = new(0, 0, 0, 0, 0, 0);

    /// <summary>Why it is refused, and where.</summary>
    public IReadOnlyList<RefusedCell> Cells { get; init; } = [];

    public Guid? ImportId { get; init; }
}
