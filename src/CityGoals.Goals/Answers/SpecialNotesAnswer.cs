namespace CityGoals.Goals.Answers;

/// <summary>特記事項.</summary>
/// <param name="Participation">市民参加・協働の推進、市民満足度の向上を考慮した点.</param>
/// <param name="Effect">取組による効果・残された課題.</param>
/// <param name="Other">What stands in neither box.</param>
internal sealed record SpecialNotesAnswer(string Participation, string Effect, string Other);
