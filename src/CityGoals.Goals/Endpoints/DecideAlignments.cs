using System.ComponentModel.DataAnnotations;
using CityGoals.Goals.Editing;
using CityGoals.Goals.Plans;
using CityGoals.Goals.Rows;
using CityGoals.Messaging;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Goals.Endpoints;

/// <summary>
/// A person says which elements of plans the alignments of sheets mean; nothing linked: none fits. All of them or none. Two round trips: read and lock; write and
/// commit. Said again, it changes nothing.
/// </summary>
internal static class DecideAlignments
{
    /// <summary>Most words at once.</summary>
    public const int Most = 200;

    /// <summary>What is decided.</summary>
    public sealed record Request([property: AtMost(Most)] IReadOnlyList<Words> Alignments);

    /// <summary>Words of a sheet, as the person saw them, with the elements to link and unlink.</summary>
    public sealed record Words
    {
        public required Guid GoalSheetId { get; init; }

        [Characters(200)]
        public required string Label { get; init; }

        [Characters(4000)]
        public required string Text { get; init; }

        [AtMost(50)]
        public IReadOnlyList<Guid> Link { get; init; } = [];

        [AtMost(50)]
        public IReadOnlyList<Guid> Unlink { get; init; } = [];
    }

    /// <param name="Decided">How many alignments mean something else than before, or something at all.</param>
    public sealed record Answer(int Decided);

    public static async Task<Results<Ok<Answer>, ProblemHttpResult>> Handle(
        Request request, Caller caller, TenantDatabase database, Outbox outbox, TimeProvider clock, CancellationToken cancellation)
    {
        var outcome = await RunAsync(request, caller, database, outbox, clock, cancellation);
        return outcome.IsRefused(out var refusal, out var answer) ? refusal.ToProblem() : TypedResults.Ok(answer);
    }

    internal static async Task<Outcome<Answer>> RunAsync(
        Request request, Caller caller, TenantDatabase database, Outbox outbox, TimeProvider clock, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var asked = request.Alignments.ToLookup(words => words.GoalSheetId);
        await using var tenant = await database.OpenAsync(caller, cancellation);
        var (sheets, known) = await ReadAsync(tenant, request, cancellation);
        if (sheets.Count < asked.Count) return GoalsProblems.NoSuchSheet();
        if (!request.Alignments.SelectMany(words => words.Link).All(known.Contains)) return PlansProblems.NoSuchElement();

        var decided = 0;
        await using var batch = tenant.Batch();
        foreach (var content in sheets)
        {
            List<Words> words = [.. asked[content.Sheet.GoalSheetId]];
            if (words.Select(one => Refuse(caller, content, one)).OfType<Refusal>().FirstOrDefault() is { } refusal) return refusal;
            var changes = AlignmentDecisions.Changes(content, words.Select(one => (one.Label, one.Text, one.Link, one.Unlink)));
            if (changes.Count > 0) AlignmentDecisions.Add(batch, tenant, outbox, caller, content, changes, now);
            decided += changes.Count;
        }

        if (decided > 0) await tenant.CommitAsync(batch, cancellation);
        return new Answer(decided);
    }

    private static Refusal? Refuse(Caller caller, SheetContent content, Words words)
    {
        var (sheet, alignment) = (content.Sheet, content.Alignments.FirstOrDefault(alignment => alignment.Label == words.Label && alignment.Text == words.Text));
        if (alignment is null) return PlansProblems.NoSuchAlignment();
        return AlignmentRule.MayDecide(caller, sheet.DepartmentCode, sheet.State, content.DecidedFor(alignment) is not null) ? null : PlansProblems.NotYourAlignment();
    }

    private static async Task<(List<SheetContent> Sheets, HashSet<Guid> Known)> ReadAsync(TenantTransaction tenant, Request request, CancellationToken cancellation)
    {
        await using var batch = tenant.Batch();
        StoredContent.Add(batch, [.. request.Alignments.Select(words => words.GoalSheetId).Distinct()], forUpdate: true);
        AlignmentDecisions.AddLook(batch, request.Alignments.SelectMany(words => words.Link));
        await using var reader = await tenant.ReadAsync(batch, cancellation);
        return (await StoredContent.ReadAsync(reader, cancellation), await AlignmentDecisions.ReadAsync(reader, cancellation));
    }
}
