namespace CityGoals.Portal.Clients.Goals;

/// <summary>A fiscal year that has sheets.</summary>
/// <param name="Year">The calendar year in which it starts.</param>
/// <param name="Sheets">How many sheets it has.</param>
public sealed record FiscalYearSheets(int Year, int Sheets);
