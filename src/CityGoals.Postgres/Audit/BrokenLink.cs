namespace CityGoals.Postgres.Audit;

/// <summary>Where an audit chain is broken first.</summary>
/// <param name="Sequence">The place in the chain, from 1.</param>
/// <param name="Reason">How.</param>
public sealed record BrokenLink(long Sequence, AuditBreak Reason);
