namespace CityGoals.Portal.Clients.Organisation;

/// <summary>Some of the posts asked for.</summary>
/// <param name="Next">What to ask for after these; none on the last page.</param>
public sealed record PostsFound(IReadOnlyList<Post> Posts, string? Next);
