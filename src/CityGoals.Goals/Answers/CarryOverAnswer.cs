namespace CityGoals.Goals.Answers;

/// <summary>What became of a wish to carry over.</summary>
/// <param name="Carried">Each goal that was named, with the one of the new year that it goes on in.</param>
internal sealed record CarryOverAnswer(IReadOnlyList<CarriedGoal> Carried);
