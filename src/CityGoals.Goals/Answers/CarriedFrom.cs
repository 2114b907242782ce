using CityGoals.Goals.Rows;

namespace CityGoals.Goals.Answers;

/// <summary>継続: the goal of an earlier year that a part goes on from.</summary>
/// <param name="SourceId">The sheet, initiative or action.</param>
/// <param name="FiscalYear">The calendar year in which its fiscal year starts.</param>
/// <param name="Title">The goal's title.</param>
internal sealed record CarriedFrom(Guid SourceId, int FiscalYear, string DepartmentCode, int Number, string Title)
{
    /// <summary>None where it goes on from nothing that is there.</summary>
    public static CarriedFrom? Of(LineageRow? row) =>
        row is { SourceYear: { } year } ? new CarriedFrom(row.SourceId, year, row.SourceDepartment!, row.SourceNumber!.Value, row.SourceTitle!) : null;
}
