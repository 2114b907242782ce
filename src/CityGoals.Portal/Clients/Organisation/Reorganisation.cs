namespace CityGoals.Portal.Clients.Organisation;

/// <summary>A change of the organisation on one day: the old ones end the day before.</summary>
/// <param name="Kind">rename, merge, split, close or move.</param>
/// <param name="From">Codes of those that end.</param>
/// <param name="To">Those that begin; none where departments are closed.</param>
/// <param name="MovePosts">Whether their posts, with their holders, go over to the new one.</param>
public sealed record Reorganisation(DateOnly On, string Kind, IReadOnlyList<string> From, IReadOnlyList<DepartmentDetails> To, bool MovePosts);
