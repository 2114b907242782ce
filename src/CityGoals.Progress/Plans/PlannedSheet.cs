using CityGoals.Fiscal;

namespace CityGoals.Progress.Plans;

/// <summary>A published sheet as Goals told of it last: a row of <c>goal_sheet</c>.</summary>
internal sealed record PlannedSheet
{
    public required Guid GoalSheetId { get; init; }

    public required int Revision { get; init; }

    /// <summary>The calendar year in which the fiscal year starts.</summary>
    public required int FiscalYear { get; init; }

    /// <summary>None where it was told of before the days of the year were kept.</summary>
    public DateOnly? FiscalYearStart { get; init; }

    public required string DepartmentCode { get; init; }

    public required string DepartmentName { get; init; }

    public required int Number { get; init; }

    public required int Rank { get; init; }

    public required string Title { get; init; }

    /// <summary>The year with the city's first month.</summary>
    public FiscalYear Year => new(FiscalYear, FiscalYearStart?.Month ?? CityGoals.Fiscal.FiscalYear.UsualFirstMonth);
}
