namespace CityGoals.Portal.Clients.Account;

/// <summary>All browsers in which a person is signed in.</summary>
internal sealed record SessionList(IReadOnlyList<Session> Sessions);
