using System.ComponentModel.DataAnnotations;
using CityGoals.Fiscal;
using CityGoals.Goals.Answers;
using CityGoals.Goals.Editing;
using CityGoals.Goals.Rows;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Goals.Endpoints;

/// <summary>Reads every period and target of a sheet while it is written, as a save would; keeps nothing.</summary>
internal static class ReadTypedSheet
{
    /// <summary>What is written, and the fiscal year of its sheet by the calendar year of its start.</summary>
    public sealed record Request([property: Range(1868, 9998)] int FiscalYear, EditedSheet Content);

    public static async Task<Ok<List<ActionReading>>> Handle(Request request, Caller caller, TenantDatabase database, CancellationToken cancellation)
    {
        await using var tenant = await database.BeginAsync(caller, cancellation);
        var firstMonth = await tenant.Connection.ExecuteScalarAsync<int?>(tenant.Command(ReadTypedText.FirstMonth, null, cancellation));
        var empty = NewSheet.Empty(Guid.Empty, new FiscalYear(request.FiscalYear, firstMonth ?? FiscalYear.UsualFirstMonth));
        var read = SheetEdit.Apply(SheetContent.Of(empty), request.Content, caller.PersonId);
        return TypedResults.Ok(read.Initiatives.SelectMany(initiative => read.Actions[initiative.InitiativeId]).Select(action => ActionReading.Of(action, read.Targets[action.ActionId])).ToList());
    }
}
