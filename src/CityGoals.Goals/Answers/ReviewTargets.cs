using CityGoals.Goals.Import;
using CityGoals.Reading.Sheets;

namespace CityGoals.Goals.Answers;

/// <summary>The reading of targets; each names the words that it rests on by its span in the text.</summary>
internal sealed record ReviewTargets(
    int Mark, string Text, IReadOnlyList<SheetPlace> Places, ReadingState State, string? DecidedBy, DateTimeOffset? DecidedAt, IReadOnlyList<TargetAnswer> Readings);
