namespace CityGoals.Portal.Clients.Reports;

/// <summary>An action that is overdue by rule.</summary>
/// <param name="Number">The sheet's number in its department and year.</param>
/// <param name="ActionNumber">As the form has it: (1).</param>
/// <param name="Silent">Nothing was ever reported or measured.</param>
public sealed record OverdueAction(Guid GoalSheetId, int FiscalYear, string DepartmentCode, int Number, string SheetTitle, Guid ActionId, string ActionNumber, string Title, DateOnly Due, bool Silent);
