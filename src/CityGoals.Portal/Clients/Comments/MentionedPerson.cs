namespace CityGoals.Portal.Clients.Comments;

/// <summary>Somebody whom a comment mentions.</summary>
public sealed record MentionedPerson(Guid PersonId, string Name);
