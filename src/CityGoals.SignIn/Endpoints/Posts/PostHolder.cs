namespace CityGoals.SignIn.Endpoints.Posts;

/// <summary>Who holds a post.</summary>
/// <param name="Until">Last day; none while nobody knows the end.</param>
public sealed record PostHolder(Guid PersonId, string Name, DateOnly From, DateOnly? Until);
