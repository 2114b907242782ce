namespace CityGoals.Portal.Pages.YearTurn;

/// <summary>Where the pages of the turn of the year are.</summary>
internal static class TurnAddress
{
    internal const string Root = "/year-turn";

    internal static string Of(int year) => $"{Root}/{year}";

    internal static string Of(int year, string department) => $"{Root}/{year}/{Clients.Address.Part(department)}";
}
