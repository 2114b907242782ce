using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.Progress.Answers;
using CityGoals.Progress.Rounds;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CityGoals.Progress.Endpoints;

/// <summary>The planning office plans a round. It asks nobody for anything before it is opened.</summary>
internal static class CreateRound
{
    private const string Insert = """
        insert into reporting_round (
            municipality_code, round_id, revision, fiscal_year, kind, name, name_en, as_of, opens_on, closes_on, time_zone, departments, state, moved_at, moved_by, moved_by_name)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
        """;

    /// <summary>What is planned.</summary>
    public sealed record Request : RoundFields;

    public static async Task<Results<Created<RoundAnswer>, ProblemHttpResult>> Handle(
        Request request,
        [FromHeader(Name = "Idempotency-Key"), StringLength(IdempotentCommand.LongestKey, MinimumLength = 1)] string? key,
        Caller caller,
        TenantDatabase database,
        TimeProvider clock,
        CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var command = IdempotentCommand.From(caller, key, $"round {JsonSerializer.Serialize(request)}");
        await using var tenant = await database.BeginAsync(caller, cancellation);
        if (command is not null)
        {
            await using var claim = tenant.Batch();
            command.AddTo(claim, tenant, now);
            await using var reader = await tenant.ReadAsync(claim, cancellation);
            if (await command.FirstAnswerAsync<RoundAnswer>(reader, cancellation) is { } first) return first.IsRefused(out var reused, out var same) ? reused.ToProblem() : Created(same);
        }

        var round = Planned(request, caller, now);
        var answer = RoundAnswer.Of(round, now);
        await using var batch = tenant.Batch();
        batch.Add(
            Insert, tenant.Municipality.ToString(), round.RoundId, round.Revision, round.FiscalYear, round.Kind, round.Name, round.NameEn, round.AsOf, round.OpensOn, round.ClosesOn,
            round.TimeZone, round.Departments, round.State.ToString(), now, round.MovedBy, round.MovedByName);
        command?.AddAnswerTo(batch, answer);
        AuditTrail.Add(batch, caller.Did(
            now, AuditKind.RoundChanged, round.RoundId.ToString(), new Bilingual($"報告の回「{round.Name}」を作りました。", $"Planned the round “{round.NameEn}”."), after: request));
        await tenant.CommitAsync(batch, cancellation);
        return Created(answer);
    }

    private static Created<RoundAnswer> Created(RoundAnswer answer) => TypedResults.Created($"/rounds/{answer.RoundId}", answer);

    private static RoundRow Planned(Request request, Caller caller, DateTimeOffset now) => new()
    {
        RoundId = Guid.CreateVersion7(now),
        Revision = 1,
        FiscalYear = request.FiscalYear,
        Kind = request.Kind,
        Name = request.Name,
        NameEn = request.NameEn,
        AsOf = request.AsOf,
        OpensOn = request.OpensOn,
        ClosesOn = request.ClosesOn,
        TimeZone = request.TimeZone,
        Departments = [.. request.Departments],
        State = RoundState.Planned,
        MovedAt = now,
        MovedBy = caller.PersonId,
        MovedByName = caller.Name,
    };
}
