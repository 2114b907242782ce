namespace CityGoals.Goals.Import;

/// <summary>A sheet that is there already.</summary>
internal sealed record TakenPlace
{
    public required int FiscalYear { get; init; }

    public required string DepartmentCode { get; init; }

    public required int Number { get; init; }

    public required int Rank { get; init; }
}
