namespace CityGoals.Portal.Clients.Audit;

/// <summary>A page of acts, newest first.</summary>
/// <param name="Next">What to ask for after this page; none on the last.</param>
public sealed record AuditEntries(IReadOnlyList<AuditEntry> Entries, long? Next);
