using System.Text;
using CityGoals.Goals.OfficialForm;
using CityGoals.Postgres;
using CityGoals.Reading.Sheets;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Goals.Endpoints;

/// <summary>A goal sheet in the text form, which the import reads back as the same sheet.</summary>
internal static class ExportText
{
    private const string Format = "txt";

    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Handle(
        int year, string department, int number, Caller caller, TenantDatabase database, TimeProvider clock, CancellationToken cancellation)
    {
        await using var tenant = await database.BeginAsync(caller, cancellation);
        if (await StoredContent.FindAsync(tenant, year, department, number, cancellation) is not { } found) return GoalsProblems.NoSuchSheet().ToProblem();
        await ExportedSheet.KeepAsync(tenant, caller, found.Sheet, Format, clock.GetUtcNow(), cancellation);
        var text = SheetWriter.Write([StoredForm.Goal(found)]);
        return TypedResults.File(Encoding.UTF8.GetBytes(text), "text/plain; charset=utf-8", ExportedSheet.FileName(found.Sheet, Format));
    }
}
