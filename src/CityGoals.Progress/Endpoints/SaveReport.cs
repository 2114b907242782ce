using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using CityGoals.Messaging;
using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.Progress.Answers;
using CityGoals.Progress.Plans;
using CityGoals.Progress.Reports;
using CityGoals.Progress.Rounds;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CityGoals.Progress.Endpoints;

/// <summary>
/// Saves the whole report on a sheet, as its next revision; none where nothing changed. The first save begins the report. Two round trips: read and lock; write and commit.
/// </summary>
internal static class SaveReport
{
    /// <summary>What is to be saved.</summary>
    public sealed record Request
    {
        /// <summary>The revision that the content was made of; 0 where there was none.</summary>
        [Range(0, int.MaxValue)]
        public required int Revision { get; init; }

        public required EditedReport Content { get; init; }

        /// <summary>Why it was changed; needed once the round is closed.</summary>
        [Characters(2000)]
        public string Reason { get; init; } = "";
    }

    public static async Task<Results<Ok<SavedReport>, ProblemHttpResult>> Handle(
        Guid roundId,
        Guid goalSheetId,
        Request request,
        [FromHeader(Name = "Idempotency-Key"), StringLength(IdempotentCommand.LongestKey, MinimumLength = 1)] string? key,
        Caller caller,
        TenantDatabase database,
        TimeProvider clock,
        CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var command = IdempotentCommand.From(caller, key, $"report {roundId} {goalSheetId} {JsonSerializer.Serialize(request)}");
        await using var tenant = await database.OpenAsync(caller, cancellation);
        var (first, found) = await ReadAsync(tenant, command, roundId, goalSheetId, request.Revision, now, cancellation);
        if (first is { } known) return known.IsRefused(out var reused, out var same) ? reused.ToProblem() : TypedResults.Ok(same);
        if (found is not { } stands) return ReportProblems.NoSuchReport().ToProblem();
        if (Refuse(caller, stands, request, now) is { } refusal) return refusal.ToProblem();
        if (ReportEdit.Apply(stands.Report.ReadContent(), stands.Plan, stands.Round.Grades, request.Content).IsRefused(out var unfit, out var content)) return unfit.ToProblem();
        if (stands.Report.Revision > 0 && ReportEdit.Same(stands.Report.ReadContent(), content)) return TypedResults.Ok(SavedReport.Of(stands.Report));

        var saved = stands.Report with
        {
            Revision = stands.Report.Revision + 1,
            SheetRevision = stands.Plan.Sheet.Revision,
            Content = JsonSerializer.Serialize(content, EventJson.Options),
        };
        var answer = SavedReport.Of(saved);
        await using var batch = tenant.Batch();
        StoredReports.AddSave(batch, tenant, saved, request.Reason.Trim(), caller, now);
        // What the planning office corrects after closing, it corrects in the series, too.
        if (saved.State is not (ReportState.Draft or ReportState.Returned)) StoredFigures.AddStated(batch, tenant, stands.Round, saved, stated: true, caller, now);
        command?.AddAnswerTo(batch, answer);
        AuditTrail.Add(batch, Act(caller, stands, saved, request.Reason.Trim(), now));
        await tenant.CommitAsync(batch, cancellation);
        return TypedResults.Ok(answer);
    }

    private static Refusal? Refuse(Caller caller, Standing stands, Request request, DateTimeOffset now) =>
        ReportChange.Refuse(caller, stands.Round, stands.Report.State, stands.Plan.Sheet.DepartmentCode, request.Reason, now)
        ?? (request.Revision == stands.Report.Revision ? null : ReportProblems.StaleRevision(request.Revision, stands.Report, stands.Began));

    private static async Task<(Outcome<SavedReport>? First, Standing? Found)> ReadAsync(
        TenantTransaction tenant, IdempotentCommand? command, Guid roundId, Guid goalSheetId, int revision, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var batch = tenant.Batch();
        command?.AddTo(batch, tenant, now);
        StoredRounds.AddHeld(batch, roundId);
        StoredReports.AddBeginning(batch, roundId, goalSheetId, now);
        StoredReports.Add(batch, roundId, goalSheetId, forUpdate: true);
        StoredReports.AddVersion(batch, roundId, goalSheetId, revision);
        StoredPlans.Add(batch, goalSheetId);
        await using var reader = await tenant.ReadAsync(batch, cancellation);
        if (command is not null && await command.FirstAnswerAsync<SavedReport>(reader, cancellation) is { } first) return (first, null);
        var round = await StoredRounds.ReadAsync(reader, cancellation);
        var report = await StoredReports.ReadAsync(reader, cancellation);
        var began = await StoredReports.ReadVersionAsync(reader, cancellation);
        var plan = await StoredPlans.ReadAsync(reader, cancellation);
        return (null, round is null || report is null || plan is null ? null : new Standing(round, report, plan, began));
    }

    private static AuditFact Act(Caller caller, Standing stands, ReportRow saved, string reason, DateTimeOffset now) => caller.Did(
        now, AuditKind.ReportChanged, $"{saved.RoundId}/{saved.GoalSheetId}",
        new Bilingual(
            $"{stands.Plan.Sheet.DepartmentName}「{stands.Plan.Sheet.Title}」の{stands.Round.Name}を第{saved.Revision}版として保存しました。",
            $"Saved the report on “{stands.Plan.Sheet.Title}” for “{stands.Round.NameEn}” as revision {saved.Revision}."),
        new { stands.Report.Revision, stands.Report.State }, new { saved.Revision, saved.State, reason });

    private sealed record Standing(RoundRow Round, ReportRow Report, SheetPlan Plan, ReportContent? Began);
}
