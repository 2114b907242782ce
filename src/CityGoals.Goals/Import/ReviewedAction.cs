using CityGoals.Reading.Prose.Periods;
using CityGoals.Reading.Prose.Targets;
using CityGoals.Reading.Sheets;

namespace CityGoals.Goals.Import;

/// <summary>An action of a file, with its readings and what people decided on them.</summary>
internal sealed record ReviewedAction(ActionReading Action, Reviewed<Period> Period, Reviewed<IReadOnlyList<NumericTarget>> Targets);
