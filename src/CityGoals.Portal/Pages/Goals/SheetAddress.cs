using CityGoals.Portal.Clients;
using CityGoals.Portal.Clients.Goals;
using CityGoals.Portal.Clients.Notifications;

namespace CityGoals.Portal.Pages.Goals;

/// <summary>Stable addresses of goal sheets.</summary>
internal static class SheetAddress
{
    internal static string Of(int year, string department, int number) => $"/goals/{Address.Part(year)}/{Address.Part(department)}/{Address.Part(number)}";

    internal static string Of(SheetSummary sheet) => Of(sheet.FiscalYear, sheet.DepartmentCode, sheet.Number);

    internal static string Of(Sheet sheet) => Of(sheet.FiscalYear, sheet.DepartmentCode, sheet.Number);

    /// <summary>The action on the sheet of its year.</summary>
    internal static string Of(ActionDeadline deadline, int year) => $"{Of(year, deadline.DepartmentCode, deadline.GoalNumber)}#a-{deadline.ActionId}";
}
