namespace CityGoals.Goals.Answers;

/// <summary>The forms that were asked for to be printed, by the city's order of departments and by rank.</summary>
/// <param name="Municipality">The city's name; its code where it has stated none.</param>
/// <param name="TakenAt">As of when.</param>
internal sealed record PrintingAnswer(string Municipality, DateTimeOffset TakenAt, IReadOnlyList<FormAnswer> Forms);
