using CityGoals.Reading.Sheets;

namespace CityGoals.Goals.Answers;

/// <summary>An initiative of a goal.</summary>
internal sealed record ReviewInitiative(int Position, string Title, IReadOnlyList<SheetPlace> Places, IReadOnlyList<ReviewAction> Actions);
