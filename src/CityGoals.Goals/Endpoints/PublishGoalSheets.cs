using System.ComponentModel.DataAnnotations;
using CityGoals.Goals.Answers;
using CityGoals.Messaging;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CityGoals.Goals.Endpoints;

/// <summary>公表 of every sheet of a year, or of one department's, that may be: all of them or, if anything fails, none.</summary>
internal static class PublishGoalSheets
{
    // So many sheets are held in memory at a time.
    private const int Portion = 200;

    private const string Unpublished = """
        select goal_sheet_id
        from goal_sheet
        where fiscal_year = @year and (@departmentCode::text is null or department_code = @departmentCode) and state in ('Draft', 'Approved')
            and not exists (select from opened_year where opened_year.fiscal_year = @year and opened_year.state = 'Closed')
        order by goal_sheet_id
        for update
        """;

    /// <summary>What is asked for.</summary>
    /// <param name="Year">The fiscal year, by the calendar year of its start.</param>
    /// <param name="DepartmentCode">None: all departments.</param>
    public sealed record Request([property: Range(1868, 9998)] int Year, string? DepartmentCode);

    public static async Task<Results<Ok<BulkPublicationAnswer>, ProblemHttpResult>> Handle(
        Request request,
        [FromHeader(Name = "Idempotency-Key"), StringLength(IdempotentCommand.LongestKey, MinimumLength = 1)] string? key,
        Caller caller,
        TenantDatabase database,
        Outbox outbox,
        TimeProvider clock,
        CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var command = IdempotentCommand.From(caller, key, $"publish all of {request.Year} {request.DepartmentCode}");
        await using var tenant = await database.BeginAsync(caller, cancellation);
        if (await FirstAnswerAsync(tenant, command, now, cancellation) is { } first)
        {
            return first.IsRefused(out var refusal, out var known) ? refusal.ToProblem() : TypedResults.Ok(known);
        }

        var unpublished = (await tenant.Connection.QueryAsync<Guid>(tenant.Command(Unpublished, request, cancellation))).AsList();
        var published = 0;
        foreach (var portion in unpublished.Chunk(Portion)) published += await PublishAsync(tenant, outbox, caller, portion, now, cancellation);
        var answer = new BulkPublicationAnswer(published);
        if (command is not null) await command.KeepAnswerAsync(tenant, answer, cancellation);
        await tenant.CommitAsync(cancellation);
        return TypedResults.Ok(answer);
    }

    private static async Task<int> PublishAsync(TenantTransaction tenant, Outbox outbox, Caller caller, Guid[] portion, DateTimeOffset now, CancellationToken cancellation)
    {
        var sheets = await StoredContent.ReadAsync(tenant, portion, cancellation);
        var ready = sheets.Where(sheet => GoalLifecycle.Publish(sheet.Sheet, sheet.Sheet.Revision) == GoalLifecycle.Step.Take).ToList();
        if (ready.Count == 0) return 0;
        await using var batch = tenant.Batch();
        foreach (var sheet in ready) Publication.Add(batch, tenant, outbox, caller, sheet, now);
        await batch.ExecuteNonQueryAsync(cancellation);
        return ready.Count;
    }

    private static async Task<Outcome<BulkPublicationAnswer>?> FirstAnswerAsync(
        TenantTransaction tenant, IdempotentCommand? command, DateTimeOffset now, CancellationToken cancellation)
    {
        if (command is null) return null;
        await using var batch = tenant.Batch();
        command.AddTo(batch, tenant, now);
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        return await command.FirstAnswerAsync<BulkPublicationAnswer>(reader, cancellation);
    }
}
