using CityGoals.Goals.OfficialForm;
using CityGoals.Goals.Rows;
using CityGoals.Reading.Sheets;

namespace CityGoals.Goals.Answers;

/// <summary>A goal sheet as the official form states it, cell by cell: the same words in every format.</summary>
internal sealed record FormAnswer(
    Guid GoalSheetId, int FiscalYear, string DepartmentCode, string DepartmentName, int Number, int Rank, string Title, SheetState State, int Revision, GoalForm Form)
{
    /// <summary>The answer for a stored sheet.</summary>
    public static FormAnswer Of(SheetContent content)
    {
        var sheet = content.Sheet;
        return new FormAnswer(
            sheet.GoalSheetId, sheet.FiscalYear, sheet.DepartmentCode, sheet.DepartmentName, sheet.Number, sheet.Rank, sheet.Title, sheet.State, sheet.Revision,
            StoredForm.Of(content));
    }
}
