namespace CityGoals.Progress.Evidence;

/// <summary>A row of <c>evidence</c>.</summary>
internal sealed record EvidenceRow
{
    /// <summary>The columns that a row is read from.</summary>
    public const string Columns = "evidence_id, action_id, file_name, media_type, size, sha256, added_revision, added_steps, added_at, added_by_name, removed_at";

    public required Guid EvidenceId { get; init; }

    /// <summary>None: it is about the whole report.</summary>
    public required Guid? ActionId { get; init; }

    public required string FileName { get; init; }

    public required string MediaType { get; init; }

    /// <summary>In bytes.</summary>
    public required int Size { get; init; }

    public required byte[] Sha256 { get; init; }

    /// <summary>The report's last revision when the file came; 0: nobody had saved yet.</summary>
    public required int AddedRevision { get; init; }

    /// <summary>How many steps the report had taken by then.</summary>
    public required int AddedSteps { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    public required string AddedByName { get; init; }

    /// <summary>Taken off the report since, but on record.</summary>
    public DateTimeOffset? RemovedAt { get; init; }
}
