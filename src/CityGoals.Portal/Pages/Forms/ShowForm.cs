using CityGoals.Portal.Clients;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Portal.Pages.Forms;

/// <summary>A sheet as the official form, as it is printed.</summary>
internal static class ShowForm
{
    public static async Task<Results<RazorComponentResult<FormPage>, NotFound>> Handle(int year, string dept, int number, FormsClient forms, CancellationToken cancellation) =>
        await forms.FormAsync(year, dept, number, cancellation) is { } sheet ? new RazorComponentResult<FormPage>(new { Sheet = sheet }) : TypedResults.NotFound();
}
