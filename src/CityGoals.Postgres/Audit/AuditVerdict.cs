namespace CityGoals.Postgres.Audit;

/// <summary>What became of checking an audit chain.</summary>
/// <param name="Entries">How many entries, from the first, are as they were written.</param>
/// <param name="FirstBroken">The first link that is not; none if all are.</param>
public sealed record AuditVerdict(long Entries, BrokenLink? FirstBroken);
