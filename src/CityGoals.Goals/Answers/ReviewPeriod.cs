using CityGoals.Goals.Import;
using CityGoals.Reading.Sheets;

namespace CityGoals.Goals.Answers;

/// <summary>The reading of a period.</summary>
/// <param name="Mark">Number of the reading in the file, from 1; the same beside the words and beside the fields.</param>
/// <param name="Places">Where the words stand.</param>
/// <param name="Read">The places of the words that the reading rests on; empty if it is a person's, or nothing was read.</param>
internal sealed record ReviewPeriod(
    int Mark, string Text, IReadOnlyList<SheetPlace> Places, IReadOnlyList<SheetPlace> Read, ReadingState State, string? DecidedBy, DateTimeOffset? DecidedAt, PeriodAnswer? Reading);
