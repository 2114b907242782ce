namespace CityGoals.Portal.Clients.Goals;

/// <summary>An import with its files, and how far it has come.</summary>
public sealed record ImportJob
{
    public required Guid ImportJobId { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public string CreatedBy { get; init; } = "";

    /// <summary>Files that are not read yet; the other counts of files alike.</summary>
    public int Waiting { get; init; }

    public int Read { get; init; }

    public int Refused { get; init; }

    public int Made { get; init; }

    public int Unchanged { get; init; }

    public IReadOnlyList<ImportFile> Files { get; init; } = [];

    /// <summary>Files whose sheets can be made without a person looking at them.</summary>
    public int Ready => Files.Count(file => file is { State: "read", Counts.Open: 0 });
}
