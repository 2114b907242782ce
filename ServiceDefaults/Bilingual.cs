namespace CityGoals.ServiceDefaults;

/// <summary>One text in the suite's two languages.</summary>
public sealed record Bilingual(string Ja, string En);
