namespace CityGoals.Goals.Differences;

/// <summary>What was written anew in a field.</summary>
/// <param name="Field">Its name as a save has it.</param>
/// <param name="Runs">The old and the new text; empty where both are.</param>
internal sealed record FieldDifference(string Field, bool Changed, IReadOnlyList<TextRun> Runs)
{
    /// <summary>The difference of two texts.</summary>
    public static FieldDifference Of(string field, string? before, string? after) =>
        new(field, !string.Equals(before ?? "", after ?? "", StringComparison.Ordinal), WordDifference.Of(before ?? "", after ?? ""));
}
