namespace CityGoals.Portal.Clients.History;

/// <summary>A piece of text, and what became of it.</summary>
/// <param name="Kind">kept, removed or added.</param>
public sealed record TextRun(string Kind, string Text);
