using CityGoals.Goals.Rows;

namespace CityGoals.Goals.Answers;

/// <summary>A sheet that was made or saved.</summary>
/// <param name="Revision">The revision that holds what was sent; the one before where nothing changed.</param>
internal sealed record SavedAnswer(Guid GoalSheetId, int FiscalYear, string DepartmentCode, int Number, int Rank, SheetState State, int Revision)
{
    /// <summary>The answer for a stored sheet.</summary>
    public static SavedAnswer Of(SheetRow sheet) =>
        new(sheet.GoalSheetId, sheet.FiscalYear, sheet.DepartmentCode, sheet.Number, sheet.Rank, sheet.State, sheet.Revision);
}
