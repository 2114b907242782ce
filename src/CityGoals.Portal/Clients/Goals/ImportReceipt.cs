using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Clients.Goals;

/// <summary>What came in with a file.</summary>
public sealed record ImportReceipt
{
    public required Guid ImportId { get; init; }

    public required string FileName { get; init; }

    /// <summary>The same bytes had come in before; nothing changed.</summary>
    public bool AlreadyImported { get; init; }

    public IReadOnlyList<SheetSummary> Sheets { get; init; } = [];

    /// <summary>What was unusual in the file, and how it was read.</summary>
    public IReadOnlyList<RefusedCell> Remarks { get; init; } = [];
}
