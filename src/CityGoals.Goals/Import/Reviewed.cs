using CityGoals.Reading.Sheets;

namespace CityGoals.Goals.Import;

/// <summary>A reading as a reviewer meets it.</summary>
/// <param name="Text">The words of the sheet; never altered.</param>
/// <param name="Subject">Digest of what the reading is about.</param>
/// <param name="State">How far it can be relied on.</param>
/// <param name="Value">What holds: a person's word, else the reader's.</param>
/// <param name="Decision">A person's word; none if nobody gave one.</param>
internal sealed record Reviewed<T>(ReadingPlace Place, SheetText Text, byte[] Subject, ReadingState State, T Value, ReadingDecision? Decision);
