using System.ComponentModel.DataAnnotations;
using CityGoals.Messaging;
using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.Progress.Answers;
using CityGoals.Progress.Reports;
using CityGoals.Progress.Rounds;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CityGoals.Progress.Endpoints;

/// <summary>
/// 公表 of a round's approved reports, and of published ones that the planning office has corrected since, in one transaction. Said twice, it publishes nothing more.
/// </summary>
internal static class PublishReports
{
    private const string Ready = $"""
        select {ReportRow.Columns}
        from report
        where round_id = $1 and (state = 'Approved' or state = 'Published' and published_revision < revision)
        order by goal_sheet_id
        for update
        """;

    private const string Publish = """
        update report
        set state = 'Published', published_revision = revision, published_at = $2, moved_at = $2
        where round_id = $1 and goal_sheet_id = any($3)
        """;

    public static async Task<Results<Ok<PublishedReports>, ProblemHttpResult>> Handle(
        Guid roundId,
        [FromHeader(Name = "Idempotency-Key"), StringLength(IdempotentCommand.LongestKey, MinimumLength = 1)] string? key,
        Caller caller,
        TenantDatabase database,
        Outbox outbox,
        TimeProvider clock,
        CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var command = IdempotentCommand.From(caller, key, $"publish {roundId}");
        await using var tenant = await database.OpenAsync(caller, cancellation);
        var (first, round, ready) = await ReadAsync(tenant, command, roundId, now, cancellation);
        if (first is { } known) return known.IsRefused(out var reused, out var same) ? reused.ToProblem() : TypedResults.Ok(same);
        if (round is null) return ProgressProblems.NoSuchRound().ToProblem();

        var answer = new PublishedReports(ready.Count);
        await using var batch = tenant.Batch();
        foreach (var report in ready) outbox.Add(tenant, batch, ReportEvents.Published(tenant.Municipality, round, report, report.ReadContent(), report.Revision, now));
        batch.Add(Publish, roundId, now, ready.Select(report => report.GoalSheetId).ToArray());
        command?.AddAnswerTo(batch, answer);
        if (ready.Count > 0)
        {
            AuditTrail.Add(batch, caller.Did(
                now, AuditKind.ReportChanged, roundId.ToString(),
                new Bilingual($"{round.Name}の報告{ready.Count}件を公表しました。", $"Published {ready.Count} reports of “{round.NameEn}”."),
                after: ready.Select(report => new { report.GoalSheetId, report.Revision })));
        }

        await tenant.CommitAsync(batch, cancellation);
        return TypedResults.Ok(answer);
    }

    private static async Task<(Outcome<PublishedReports>? First, RoundRow? Round, List<ReportRow> Ready)> ReadAsync(
        TenantTransaction tenant, IdempotentCommand? command, Guid roundId, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var batch = tenant.Batch();
        command?.AddTo(batch, tenant, now);
        StoredRounds.AddHeld(batch, roundId);
        batch.Add(Ready, roundId);
        await using var reader = await tenant.ReadAsync(batch, cancellation);
        if (command is not null && await command.FirstAnswerAsync<PublishedReports>(reader, cancellation) is { } first) return (first, null, []);
        return (null, await StoredRounds.ReadAsync(reader, cancellation), await reader.RowsAsync<ReportRow>(cancellation));
    }
}
