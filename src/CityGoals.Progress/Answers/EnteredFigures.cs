namespace CityGoals.Progress.Answers;

/// <summary>What became of figures that came in.</summary>
/// <param name="Added">New ones.</param>
/// <param name="Changed">Those that replaced another value under the same key.</param>
/// <param name="Same">Those that were there already.</param>
internal sealed record EnteredFigures(int Added, int Changed, int Same);
