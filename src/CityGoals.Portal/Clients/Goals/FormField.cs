namespace CityGoals.Portal.Clients.Goals;

/// <summary>A labelled box of the official form.</summary>
public sealed record FormField(string Label, string Text);
