using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Clients.Audit;

/// <summary>An act, as a service's audit trail has it.</summary>
public sealed record AuditEntry
{
    /// <summary>Its place in the municipality's chain, from 1.</summary>
    public required long Sequence { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string PersonName { get; init; }

    public required string Kind { get; init; }

    public required string Subject { get; init; }

    public required string SummaryJa { get; init; }

    public required string SummaryEn { get; init; }

    /// <summary>What was there before, as JSON; none where nothing was.</summary>
    public string? Before { get; init; }

    /// <summary>What is there now.</summary>
    public string? After { get; init; }

    public Bilingual Summary => new(SummaryJa, SummaryEn);
}
