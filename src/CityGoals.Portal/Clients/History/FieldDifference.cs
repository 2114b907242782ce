namespace CityGoals.Portal.Clients.History;

/// <summary>What was written anew in a field.</summary>
/// <param name="Field">Its name in the service.</param>
/// <param name="Runs">The old and the new text; empty where both are.</param>
public sealed record FieldDifference(string Field, bool Changed, IReadOnlyList<TextRun> Runs);
