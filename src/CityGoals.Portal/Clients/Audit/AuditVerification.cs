namespace CityGoals.Portal.Clients.Audit;

/// <summary>Whether a service's audit trail is as it was written.</summary>
/// <param name="Entries">How many entries are, from the first.</param>
/// <param name="FirstBroken">The first that is not; none if all are.</param>
public sealed record AuditVerification(long Entries, bool Intact, long? FirstBroken);
