using CityGoals.ServiceDefaults;

namespace CityGoals.Progress.Answers;

/// <summary>An action that is overdue by rule, with the facts that this rests on.</summary>
/// <param name="Number">The sheet's number in its department and year.</param>
/// <param name="ActionNumber">As the form has it: (1).</param>
/// <param name="Silent">Nothing was ever reported or measured.</param>
internal sealed record OverdueAction(
    Guid GoalSheetId, int FiscalYear, string DepartmentCode, string DepartmentName, int Number, string SheetTitle, Guid ActionId, string ActionNumber, string Title, DateOnly Due, bool Silent,
    IReadOnlyList<Bilingual> Facts);
