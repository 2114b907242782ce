namespace CityGoals.Portal.Pages.Rounds;

/// <summary>Where the pages of reporting rounds are.</summary>
internal static class RoundAddress
{
    internal const string Root = "/rounds";

    internal static string List(int year) => Clients.Address.Of(Root, ("year", year));

    internal static string New(int year) => Clients.Address.Of($"{Root}/new", ("year", year));

    internal static string Of(Guid roundId, string? done = null) => Clients.Address.Of($"{Root}/{roundId}", ("done", done));

    internal static string Edit(Guid roundId) => $"{Root}/{roundId}/edit";

    internal static string Publication(Guid round) => $"{Of(round)}/publication";

    internal static string Scale(int year, string? done = null) => Clients.Address.Of($"{Root}/scale", ("year", year), ("done", done));
}
