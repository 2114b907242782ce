namespace CityGoals.Goals.Answers;

/// <summary>Somebody whom a comment mentions.</summary>
internal sealed record MentionedPerson(Guid PersonId, string Name);
