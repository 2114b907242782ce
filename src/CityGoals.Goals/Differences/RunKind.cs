namespace CityGoals.Goals.Differences;

/// <summary>What became of a piece of text.</summary>
internal enum RunKind
{
    Kept,
    Removed,
    Added,
}
