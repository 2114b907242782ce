namespace CityGoals.Reading.Plans;

/// <summary>A stretch of a text from a number of a plan up to the next one.</summary>
/// <param name="Label">The number; empty before the first one.</param>
/// <param name="Start">Where the number begins.</param>
/// <param name="Content">Where what follows the number begins.</param>
/// <param name="End">Where the next number begins.</param>
internal readonly record struct NumberedSegment(string Label, int Start, int Content, int End);
