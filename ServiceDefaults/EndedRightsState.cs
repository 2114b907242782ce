namespace CityGoals.ServiceDefaults;

/// <summary>Whose access tokens are void although they have not expired, of all cities, as SignIn says.</summary>
/// <param name="Version">Changes when the rest does.</param>
/// <param name="Rights">By person: tokens made of an earlier revision of the person's rights are void.</param>
/// <param name="Sessions">Sessions that were ended, with every token made in their name.</param>
public sealed record EndedRightsState(string? Version, IReadOnlyDictionary<Guid, int> Rights, IReadOnlyList<Guid> Sessions)
{
    /// <summary>Nothing is known to have ended.</summary>
    internal static readonly EndedRightsState None = new(null, new Dictionary<Guid, int>(), []);
}
