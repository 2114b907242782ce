namespace CityGoals.Messaging.Projections;

/// <summary>Whose event it is, and when it occurred.</summary>
/// <param name="MunicipalityCode">Six digits, as the event says it; not checked yet.</param>
public readonly record struct EventStamp(string MunicipalityCode, DateTimeOffset OccurredAt);
