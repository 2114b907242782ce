namespace CityGoals.Reading.Prose;

/// <summary>One thing said to a person in both languages of the suite.</summary>
/// <param name="Japanese">In Japanese.</param>
/// <param name="English">In English, complete on its own.</param>
public sealed record BilingualText(string Japanese, string English);
