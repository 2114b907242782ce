namespace CityGoals.Goals.Import;

/// <summary>Where a reading stands in a file; each position counts from 1 within the one before it.</summary>
internal readonly record struct ReadingPlace(int Goal, int Initiative, int Action, ReadingPart Part);
