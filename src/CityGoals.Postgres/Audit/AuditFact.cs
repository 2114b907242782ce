namespace CityGoals.Postgres.Audit;

/// <summary>What is to be kept of an act.</summary>
/// <param name="PersonId">Who: the token's subject.</param>
/// <param name="PersonName">The name as it is now.</param>
/// <param name="OccurredAt">When.</param>
/// <param name="Kind">One of <see cref="AuditKind"/>.</param>
/// <param name="Subject">What it was done to: an id, an address, a code.</param>
/// <param name="SummaryJa">One line for a person, in Japanese.</param>
/// <param name="SummaryEn">The same in English.</param>
/// <param name="Before">JSON of what was there; none where nothing was.</param>
/// <param name="After">JSON of what is there now; none where nothing is.</param>
public sealed record AuditFact(
    string PersonId, string PersonName, DateTimeOffset OccurredAt, string Kind, string Subject, string SummaryJa, string SummaryEn, string? Before = null, string? After = null);
