namespace CityGoals.Portal.Clients.Analytics;

/// <summary>What the published sheets of a fiscal year hold, by department, and the years beside it.</summary>
public sealed record Standing
{
    /// <summary>Of which moment the figures are.</summary>
    public required DateTimeOffset AsOf { get; init; }

    public required int FiscalYear { get; init; }

    public required StandingTotals Totals { get; init; }

    public IReadOnlyList<DepartmentStanding> Departments { get; init; } = [];

    public IReadOnlyList<YearStanding> Years { get; init; } = [];
}
