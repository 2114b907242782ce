using CityGoals.Fiscal;

namespace CityGoals.Reading.Sheets;

/// <summary>What a sheet file says.</summary>
/// <param name="Department">The department of all goals; none if they have several, or none.</param>
/// <param name="FiscalYear">The fiscal year of all goals; none if they have several, or none.</param>
/// <param name="Goals">The goals in the order of the file. A goal that lacks what it must have is not among them, but among the refusals.</param>
/// <param name="Refusals">Why the file must not be taken in; empty if it can be.</param>
/// <param name="Remarks">What was unusual, and how it was read.</param>
public sealed record SheetReading(
    string? Department,
    FiscalYear? FiscalYear,
    IReadOnlyList<GoalReading> Goals,
    IReadOnlyList<SheetFinding> Refusals,
    IReadOnlyList<SheetFinding> Remarks);
