namespace CityGoals.Postgres.Audit;

/// <summary>A link of a municipality's audit chain, as it is stored.</summary>
public sealed record AuditEntry
{
    public required string MunicipalityCode { get; init; }

    /// <summary>Its place in the municipality's chain, from 1.</summary>
    public required long Sequence { get; init; }

    public required Guid AuditEntryId { get; init; }

    /// <summary>To the microsecond.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>The person's id, or the client's of a sister service.</summary>
    public required string PersonId { get; init; }

    /// <summary>The name at that time.</summary>
    public required string PersonName { get; init; }

    /// <summary>What was done: one of <see cref="AuditKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>What it was done to: an id, an address, a code.</summary>
    public required string Subject { get; init; }

    public required string SummaryJa { get; init; }

    public required string SummaryEn { get; init; }

    /// <summary>JSON of what was there before; none where nothing was.</summary>
    public string? Before { get; init; }

    /// <summary>JSON of what is there now; none where nothing is.</summary>
    public string? After { get; init; }

    /// <summary>The digest of the entry before, 32 bytes; zeros before the first.</summary>
    public required byte[] PreviousHash { get; init; }

    /// <summary>The digest of this entry, 32 bytes.</summary>
    public required byte[] Hash { get; init; }
}
