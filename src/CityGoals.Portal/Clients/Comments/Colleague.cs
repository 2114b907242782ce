namespace CityGoals.Portal.Clients.Comments;

/// <summary>Somebody of the city's staff whom a comment may mention.</summary>
/// <param name="Posts">The posts held today, with their departments; may be empty.</param>
public sealed record Colleague(Guid PersonId, string Name, string Kana, string NameEn, string Posts);
