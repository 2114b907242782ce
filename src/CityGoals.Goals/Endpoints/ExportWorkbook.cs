using CityGoals.Goals.OfficialForm;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Goals.Endpoints;

/// <summary>A goal sheet as a workbook: the official form, which people edit in Excel and import again.</summary>
internal static class ExportWorkbook
{
    private const string Format = "xlsx";
    internal const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Handle(
        int year, string department, int number, Caller caller, TenantDatabase database, TimeProvider clock, CancellationToken cancellation)
    {
        await using var tenant = await database.BeginAsync(caller, cancellation);
        if (await StoredContent.FindAsync(tenant, year, department, number, cancellation) is not { } found) return GoalsProblems.NoSuchSheet().ToProblem();
        var form = StoredForm.Of(found);
        if (!FormWorkbook.Holds(form)) return FormProblems.TooLongForWorkbook(FormWorkbook.LongestText).ToProblem();
        await ExportedSheet.KeepAsync(tenant, caller, found.Sheet, Format, clock.GetUtcNow(), cancellation);
        return TypedResults.File(FormWorkbook.Write(form), MediaType, ExportedSheet.FileName(found.Sheet, Format));
    }
}
