namespace CityGoals.Goals.Differences;

/// <summary>What became of a part of a sheet, its place aside.</summary>
internal enum PartChange
{
    Kept,
    Changed,
    Added,
    Removed,
}
