namespace CityGoals.Goals.Answers;

/// <summary>A fiscal year that has sheets.</summary>
internal sealed record FiscalYearAnswer
{
    public required int Year { get; init; }

    public required int Sheets { get; init; }
}
