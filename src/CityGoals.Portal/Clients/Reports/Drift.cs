using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Clients.Reports;

/// <summary>A sign that an action drifts from its plan; it blocks nothing.</summary>
public sealed record Drift(string Kind, Bilingual Fact);
