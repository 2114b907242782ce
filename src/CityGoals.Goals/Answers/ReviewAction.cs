using CityGoals.Reading.Sheets;

namespace CityGoals.Goals.Answers;

/// <summary>An action with its two readings; none where the sheet states nothing and nobody has.</summary>
internal sealed record ReviewAction(
    int Position, string Number, string Title, IReadOnlyList<SheetPlace> Places, bool Planned, ReviewPeriod? Period, ReviewTargets? Targets);
