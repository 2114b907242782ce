namespace CityGoals.Portal.Clients.People;

/// <summary>Some of the people asked for, in the order of their kana.</summary>
/// <param name="Next">What to ask for after these; none on the last page.</param>
public sealed record PeopleFound(IReadOnlyList<Person> People, string? Next);
