using CityGoals.Goals.Answers;
using CityGoals.Goals.Rows;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Goals.Endpoints;

/// <summary>前回の決定からの変更: what changed in a sheet since it was last decided upon, for whoever decides now. Two round trips: the decision; both revisions.</summary>
internal static class ReadChanges
{
    private const string Decision = $"""
        select sequence, step.revision, step, from_state, to_state, reason, person_name, occurred_at
        from goal_sheet
        join goal_sheet_step step using (municipality_code, goal_sheet_id)
        where goal_sheet_id = $1 and sequence = {LastDecision.Sequence}
        """;

    public static async Task<Results<Ok<ChangesAnswer>, ProblemHttpResult>> Handle(Guid goalSheetId, Caller caller, TenantDatabase database, CancellationToken cancellation)
    {
        await using var tenant = await database.OpenAsync(caller, cancellation);
        await using var look = tenant.Batch();
        StoredContent.Add(look, [goalSheetId]);
        look.Add(Decision, goalSheetId);
        SheetRow? sheet;
        TakenStep? decision;
        await using (var reader = await tenant.ReadAsync(look, cancellation))
        {
            sheet = (await StoredContent.ReadAsync(reader, cancellation)).SingleOrDefault()?.Sheet;
            decision = (await reader.RowsAsync<TakenStep>(cancellation)).SingleOrDefault();
        }

        if (sheet is null) return GoalsProblems.NoSuchSheet().ToProblem();
        if ((decision?.Revision ?? sheet.PublishedRevision) is not { } decided) return TypedResults.Ok(new ChangesAnswer(null, null, null));
        await using var batch = tenant.Batch();
        StoredVersions.AddReadAll(batch, goalSheetId, [decided, sheet.Revision]);
        await using var versions = await batch.ExecuteReaderAsync(cancellation);
        var kept = await StoredVersions.ReadAllAsync(versions, cancellation);
        return TypedResults.Ok(new ChangesAnswer(decided, decision, DifferenceAnswer.Of(sheet, kept[decided], kept[sheet.Revision])));
    }
}
