using System.ComponentModel.DataAnnotations;
using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.Progress.Answers;
using CityGoals.Progress.Rounds;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Progress.Endpoints;

/// <summary>Changes a round that is still being planned. Repeated, it is refused as stale and changes nothing.</summary>
internal static class ChangeRound
{
    /// <summary>The round as it shall be.</summary>
    public sealed record Request : RoundFields
    {
        /// <summary>The revision that the person has seen.</summary>
        [Range(1, int.MaxValue)]
        public required int Revision { get; init; }
    }

    public static async Task<Results<Ok<RoundAnswer>, ProblemHttpResult>> Handle(
        Guid roundId, Request request, Caller caller, TenantDatabase database, TimeProvider clock, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using var tenant = await database.OpenAsync(caller, cancellation);
        if (await FindAsync(tenant, roundId, cancellation) is not { } round) return ProgressProblems.NoSuchRound().ToProblem();
        if (round.Revision != request.Revision) return ProgressProblems.StaleRound(request.Revision, round, now).ToProblem();
        if (round.State != RoundState.Planned) return ProgressProblems.RoundStepNotOpen(round.State).ToProblem();

        var changed = round with
        {
            Revision = round.Revision + 1,
            FiscalYear = request.FiscalYear,
            Kind = request.Kind,
            Name = request.Name,
            NameEn = request.NameEn,
            AsOf = request.AsOf,
            OpensOn = request.OpensOn,
            ClosesOn = request.ClosesOn,
            TimeZone = request.TimeZone,
            Departments = [.. request.Departments],
            MovedAt = now,
            MovedBy = caller.PersonId,
            MovedByName = caller.Name,
        };
        await using var batch = tenant.Batch();
        StoredRounds.AddWrite(batch, changed);
        AuditTrail.Add(batch, caller.Did(
            now, AuditKind.RoundChanged, roundId.ToString(), new Bilingual($"報告の回「{changed.Name}」を改めました。", $"Changed the round “{changed.NameEn}”."),
            RoundAnswer.Of(round, now), RoundAnswer.Of(changed, now)));
        await tenant.CommitAsync(batch, cancellation);
        return TypedResults.Ok(RoundAnswer.Of(changed, now));
    }

    private static async Task<RoundRow?> FindAsync(TenantTransaction tenant, Guid roundId, CancellationToken cancellation)
    {
        await using var batch = tenant.Batch();
        StoredRounds.Add(batch, roundId, forUpdate: true);
        await using var reader = await tenant.ReadAsync(batch, cancellation);
        return await StoredRounds.ReadAsync(reader, cancellation);
    }
}
