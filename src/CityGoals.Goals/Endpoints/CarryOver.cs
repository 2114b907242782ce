using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using CityGoals.Fiscal;
using CityGoals.Goals.Answers;
using CityGoals.Goals.Editing;
using CityGoals.Messaging;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CityGoals.Goals.Endpoints;

/// <summary>
/// 継続: goals of an earlier year, or some of their actions, go on in drafts of a new one: each part once a year, whoever asks and however often. All of them or none.
/// Two round trips: read under the city's lock; write and commit.
/// </summary>
internal static class CarryOver
{
    /// <summary>Most goals at once.</summary>
    public const int Most = 50;

    /// <summary>What is to go on.</summary>
    public sealed record Request([property: AtMost(Most), Required] IReadOnlyList<Goal> Goals);

    /// <summary>A goal of an earlier year.</summary>
    public sealed record Goal
    {
        public required Guid GoalSheetId { get; init; }

        /// <summary>The actions that go on; none: the whole goal.</summary>
        [AtMost(500)]
        public IReadOnlyList<Guid>? Actions { get; init; }

        /// <summary>The department that takes it over; none: the one that its department is, or became.</summary>
        [Characters(200)]
        public string? DepartmentCode { get; init; }

        /// <summary>A draft of the new year that takes the actions in; none: a new goal.</summary>
        public Guid? Into { get; init; }
    }

    /// <param name="year">The new year.</param>
    public static async Task<Results<Ok<CarryOverAnswer>, ProblemHttpResult>> Handle(
        [Range(1869, 9998)] int year,
        Request request,
        [FromHeader(Name = "Idempotency-Key"), StringLength(IdempotentCommand.LongestKey, MinimumLength = 1)] string? key,
        Caller caller,
        TenantDatabase database,
        Outbox outbox,
        TimeProvider clock,
        CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var command = IdempotentCommand.From(caller, key, $"carry over into {year} {JsonSerializer.Serialize(request)}");
        await using var tenant = await database.OpenAsync(caller, cancellation);
        var (first, ground) = await CarryOverGround.ReadAsync(tenant, command, year, request, now, cancellation);
        if (first is { } known) return known.IsRefused(out var reused, out var same) ? reused.ToProblem() : TypedResults.Ok(same);
        if (YearProblems.Of(ground!.State) is { } closed) return closed.ToProblem();

        var work = new CarryOverWork(ground, caller, new FiscalYear(year, ground.FirstMonth), now);
        foreach (var goal in request.Goals)
        {
            if (work.Carry(goal) is { } refusal) return refusal.ToProblem();
        }

        await using var batch = tenant.Batch();
        work.Add(batch, tenant, outbox);
        var answer = new CarryOverAnswer(work.Carried);
        command?.AddAnswerTo(batch, answer);
        if (batch.BatchCommands.Count > 0) await tenant.CommitAsync(batch, cancellation);
        return TypedResults.Ok(answer);
    }
}
