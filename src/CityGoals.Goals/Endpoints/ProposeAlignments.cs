using System.ComponentModel.DataAnnotations;
using CityGoals.Goals.Answers;
using CityGoals.Goals.Editing;
using CityGoals.Goals.Plans;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Goals.Endpoints;

/// <summary>Which elements of plans the alignments that somebody is writing seem to mean, one answer for each; keeps nothing.</summary>
internal static class ProposeAlignments
{
    /// <summary>What is written, and the fiscal year of its sheet by the calendar year of its start.</summary>
    public sealed record Request([property: Range(1868, 9998)] int FiscalYear, [property: AtMost(50)] IReadOnlyList<Words> Alignments);

    /// <param name="Label">The plan as the form names it.</param>
    public sealed record Words([property: Characters(200)] string Label, [property: Characters(4000)] string Text);

    public static async Task<Ok<List<List<AlignmentProposalAnswer>>>> Handle(Request request, Caller caller, TenantDatabase database, CancellationToken cancellation)
    {
        await using var tenant = await database.OpenAsync(caller, cancellation);
        await using var batch = tenant.Batch();
        StoredPlans.AddOfYear(batch, request.FiscalYear);
        await using var reader = await tenant.ReadAsync(batch, cancellation);
        var shelf = new PlanShelf(await StoredPlans.ReadOfYearAsync(reader, cancellation));
        return TypedResults.Ok(request.Alignments.Select(words => shelf.Propose(words.Label, words.Text).Select(AlignmentProposalAnswer.Of).ToList()).ToList());
    }
}
