namespace CityGoals.Goals.Answers;

/// <summary>A department in a fiscal year, and how many sheets it has there.</summary>
internal sealed record DepartmentAnswer
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string NameEn { get; init; }

    public required int Sheets { get; init; }
}
