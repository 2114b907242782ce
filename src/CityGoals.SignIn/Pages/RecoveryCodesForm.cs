using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.SignIn.Pages;

/// <summary>Shows recovery codes, once: they are kept nowhere.</summary>
internal static class RecoveryCodesForm
{
    internal static RazorComponentResult Show(IReadOnlyList<string> codes, string next, bool english) =>
        new RazorComponentResult<RecoveryCodesPage>(new { Codes = codes, Next = next, English = english });
}
