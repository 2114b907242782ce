namespace CityGoals.Reading.Sheets;

/// <summary>特記事項: the two boxes at the end of a goal's sheet.</summary>
/// <param name="Participation">市民参加・協働の推進、市民満足度の向上を考慮した点.</param>
/// <param name="Effects">取組による効果・残された課題.</param>
/// <param name="Other">Text of the special notes that stands in neither box.</param>
public sealed record SpecialNotesReading(SheetText Participation, SheetText Effects, SheetText Other);
