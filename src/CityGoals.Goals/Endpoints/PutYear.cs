using System.ComponentModel.DataAnnotations;
using CityGoals.Goals.Answers;
using CityGoals.Goals.YearTurn;
using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Goals.Endpoints;

/// <summary>年度を開く、締め切る: the planning office says whether goals are made and changed in a fiscal year. Said again, it changes nothing.</summary>
internal static class PutYear
{
    private const string Write = """
        insert into opened_year (municipality_code, fiscal_year, state, revision, changed_by, changed_by_name, changed_at)
        values ($1, $2, $3, $4, $5, $6, $7)
        on conflict on constraint pk_opened_year do update
        set state = excluded.state, revision = excluded.revision, changed_by = excluded.changed_by, changed_by_name = excluded.changed_by_name,
            changed_at = excluded.changed_at
        """;

    /// <summary>What is wanted.</summary>
    /// <param name="State">open or closed.</param>
    /// <param name="Revision">The revision that the person has seen; 0: nobody opened or closed it.</param>
    public sealed record Request([property: AllowedValues("open", "closed")] string State, [property: Range(0, int.MaxValue)] int Revision);

    public static async Task<Results<Ok<YearAnswer>, ProblemHttpResult>> Handle(
        [Range(1868, 9998)] int year, Request request, Caller caller, TenantDatabase database, TimeProvider clock, CancellationToken cancellation)
    {
        var wanted = Enum.Parse<YearState>(request.State, ignoreCase: true);
        await using var tenant = await database.OpenAsync(caller, cancellation);
        var (state, revision) = await ReadAsync(tenant, year, cancellation);
        if (revision > 0 && state == wanted) return TypedResults.Ok(new YearAnswer(year, state, revision));
        if (revision != request.Revision) return YearProblems.StaleYear(revision).ToProblem();

        var now = clock.GetUtcNow();
        var (ja, en) = wanted == YearState.Open ? ("開きました", "Opened") : ("締め切りました", "Closed");
        await using var batch = tenant.Batch();
        batch.Add(Write, tenant.Municipality.ToString(), year, wanted.ToString(), revision + 1, caller.PersonId, caller.Name, now);
        AuditTrail.Add(batch, caller.Did(
            now, AuditKind.YearChanged, $"{year}", new Bilingual($"{year}年度を{ja}。", $"{en} fiscal year {year}."), new { state }, new { state = wanted }));
        await tenant.CommitAsync(batch, cancellation);
        return TypedResults.Ok(new YearAnswer(year, wanted, revision + 1));
    }

    private static async Task<(YearState State, int Revision)> ReadAsync(TenantTransaction tenant, int year, CancellationToken cancellation)
    {
        await using var batch = tenant.Batch();
        MunicipalityLock.AddTo(batch, tenant);
        OpenedYear.Add(batch, year);
        await using var reader = await tenant.ReadAsync(batch, cancellation);
        await MunicipalityLock.ReadAsync(reader, cancellation);
        return await OpenedYear.ReadAsync(reader, cancellation);
    }
}
