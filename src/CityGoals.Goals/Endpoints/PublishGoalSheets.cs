using System.ComponentModel.DataAnnotations;
using CityGoals.Goals.Answers;
using CityGoals.Messaging;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CityGoals.Goals.Endpoints;

/// <summary>公表 of every draft and approved sheet of a year, or of one department's: all of them or, if anything fails, none.</summary>
internal static class PublishGoalSheets
{
    // So many sheets are held in memory at a time.
    private const int Portion = 200;

    private const string Drafts = """
        select goal_sheet_id
        from goal_sheet
        where fiscal_year = @year and (@departmentCode::text is null or department_code = @departmentCode) and state in ('Draft', 'Approved')
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

        var drafts = (await tenant.Connection.QueryAsync<Guid>(tenant.Command(Drafts, request, cancellation))).AsList();
        foreach (var portion in drafts.Chunk(Portion)) await PublishAsync(tenant, outbox, caller, portion, now, cancellation);
        var answer = new BulkPublicationAnswer(drafts.Count);
        if (command is not null) await command.KeepAnswerAsync(tenant, answer, cancellation);
        await tenant.CommitAsync(cancellation);
        return TypedResults.Ok(answer);
    }

    private static async Task PublishAsync(TenantTransaction tenant, Outbox outbox, Caller caller, Guid[] portion, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var batch = tenant.Batch();
        foreach (var draft in await StoredContent.ReadAsync(tenant, portion, cancellation)) Publication.Add(batch, tenant, outbox, caller, draft, now);
        await batch.ExecuteNonQueryAsync(cancellation);
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
