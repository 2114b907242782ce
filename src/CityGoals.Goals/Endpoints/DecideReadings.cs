using System.ComponentModel.DataAnnotations;
using CityGoals.Goals.Answers;
using CityGoals.Goals.Import;
using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.Reading.Prose.Periods;
using CityGoals.Reading.Prose.Targets;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Goals.Endpoints;

/// <summary>A person confirms or corrects readings of a file, or takes that back: all that are named or, if one does not exist, none.</summary>
internal static class DecideReadings
{
    /// <summary>What is decided.</summary>
    public sealed record Request([property: MinLength(1), MaxLength(5000)] IReadOnlyList<Item> Readings);

    /// <summary>A decision on one reading.</summary>
    /// <param name="Period">The period, where that is corrected.</param>
    /// <param name="Targets">The targets, where those are corrected; empty: the text names none.</param>
    public sealed record Item(
        int Goal,
        int Initiative,
        int Action,
        ReadingPart Part,
        DecisionKind Decision,
        StatedPeriod? Period,
        [property: MaxLength(20)] IReadOnlyList<StatedTarget>? Targets) : IValidatableObject
    {
        public ReadingPlace Place => new(Goal, Initiative, Action, Part);

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (Decision != DecisionKind.Corrected) yield break;
            if (Part == ReadingPart.Period && Period is null) yield return new ValidationResult("直した期間がありません。The corrected period is missing.", [nameof(Period)]);
            if (Part == ReadingPart.Targets && Targets is null) yield return new ValidationResult("直した数値目標がありません。The corrected targets are missing.", [nameof(Targets)]);
        }
    }

    public static async Task<Results<Ok<ReviewAnswer>, ProblemHttpResult>> Handle(
        Guid importJobId, int number, Request request, Caller caller, TenantDatabase database, TimeProvider clock, CancellationToken cancellation)
    {
        await using var tenant = await database.BeginAsync(caller, cancellation);
        if (await OpenFile.FindAsync(tenant, importJobId, number, forUpdate: true, cancellation) is not { } file) return GoalsProblems.NoSuchImportFile().ToProblem();
        if (file.Row.State is ImportFileState.Made or ImportFileState.Unchanged) return GoalsProblems.SheetsMade().ToProblem();
        if (file.Row.State != ImportFileState.Read) return GoalsProblems.FileNotRead().ToProblem();

        var actions = FileReview.Of(file.Source.Goals, file.Decisions).ToDictionary(action => action.Period.Place);
        var decided = new List<ReadingDecision>();
        foreach (var item in request.Readings)
        {
            if (!actions.TryGetValue(item.Place with { Part = ReadingPart.Period }, out var action)) return GoalsProblems.NoSuchReading(item.Place).ToProblem();
            decided.Add(Decide(item, action, caller, clock.GetUtcNow()));
        }

        await StoredDecisions.KeepAsync(tenant, importJobId, number, decided, cancellation);
        var decisions = await StoredDecisions.ReadAsync(tenant, importJobId, number, file.Source.Goals, cancellation);
        var counts = ReadingCounts.Of(file.Source.Goals, decisions);
        await OpenFile.KeepAsync(tenant, importJobId, number, ImportFileState.Read, counts, sheetImportId: null, cancellation);
        await using var last = tenant.Batch();
        AuditTrail.Add(last, Act(caller, importJobId, file.Row, request, clock.GetUtcNow()));
        await tenant.CommitAsync(last, cancellation);
        return TypedResults.Ok(ReviewForm.Of(importJobId, file.Row.ToAnswer() with { Counts = counts }, file.Source, decisions));
    }

    private static AuditFact Act(Caller caller, Guid importJobId, ImportFileRow file, Request request, DateTimeOffset now) => caller.Did(
        now, AuditKind.ReadingsDecided, $"{importJobId}/{file.Number}",
        new Bilingual($"「{file.FileName}」の読み取り{request.Readings.Count}件を確認または修正しました。", $"Confirmed or corrected {request.Readings.Count} readings of “{file.FileName}”."),
        after: request.Readings);

    private static ReadingDecision Decide(Item item, ReviewedAction action, Caller caller, DateTimeOffset now)
    {
        var corrected = item.Decision == DecisionKind.Corrected;
        return item.Part == ReadingPart.Period
            ? By(action.Period, corrected ? item.Period!.Over(action.Period.Text.Value) : Confirmed(action.Period.Value))
            : By(action.Targets, corrected ? [.. item.Targets!.Select(target => target.Over(action.Targets.Text.Value))] : Confirmed(action.Targets.Value));

        ReadingDecision By<T>(Reviewed<T> reviewed, T reading) =>
            StoredDecisions.By(caller, item.Place, reviewed.Text.Value, reviewed.Subject, item.Decision, ReadingDecision.Written(reading), now);
    }

    // What was in doubt is so no longer; what a date means (about, an event's) stays.
    private static Period Confirmed(Period period) => period with { Flags = period.Flags & ~PeriodRemarks.SessionDateToBeSet };

    private static IReadOnlyList<NumericTarget> Confirmed(IReadOnlyList<NumericTarget> targets) =>
        [.. targets.Select(target => target with { Assumed = false, Flags = target.Flags & ~TargetRemarks.DirectionUncertain })];
}
