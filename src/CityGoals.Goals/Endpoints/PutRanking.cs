using System.ComponentModel.DataAnnotations;
using CityGoals.Contracts.Goals.V1;
using CityGoals.Goals.Answers;
using CityGoals.Goals.Rows;
using CityGoals.Goals.YearTurn;
using CityGoals.Messaging;
using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Npgsql;

namespace CityGoals.Goals.Endpoints;

/// <summary>優先順位の付け直し: every goal of a department's year in its new place, at once. Two round trips: read and lock; write and commit.</summary>
internal static class PutRanking
{
    private const string Rankings = """
        select rankings
        from ranking
        where fiscal_year = $1 and department_code = $2
        """;

    private const string Move = """
        update goal_sheet
        set rank = moved.rank
        from unnest($1::uuid[], $2::int[]) as moved(goal_sheet_id, rank)
        where goal_sheet.goal_sheet_id = moved.goal_sheet_id
        """;

    private const string Count = """
        insert into ranking (municipality_code, fiscal_year, department_code, rankings)
        values ($1, $2, $3, $4)
        on conflict on constraint pk_ranking do update
        set rankings = excluded.rankings
        """;

    /// <summary>What is asked for.</summary>
    /// <param name="Seen">The order that the person has seen: every sheet with its rank.</param>
    /// <param name="Ranks">Every sheet with its new rank.</param>
    public sealed record Request([property: Required] IReadOnlyList<SheetRank> Seen, [property: Required] IReadOnlyList<SheetRank> Ranks);

    public static async Task<Results<Ok<RankingAnswer>, ProblemHttpResult>> Handle(
        int year, string department, Request request, Caller caller, TenantDatabase database, Outbox outbox, TimeProvider clock, CancellationToken cancellation)
    {
        await using var tenant = await database.OpenAsync(caller, cancellation);
        var (sheets, rankings, state) = await ReadAsync(tenant, year, department, cancellation);
        if (state == YearState.Closed) return YearProblems.Closed().ToProblem();
        if (!RankOrder.MayRank(caller, department, sheets)) return GoalsProblems.NotYourRanks().ToProblem();
        if (!RankOrder.IsCurrent(request.Seen, sheets)) return GoalsProblems.StaleRanks().ToProblem();
        if (!RankOrder.IsWhole(request.Ranks, sheets)) return GoalsProblems.BrokenRanks().ToProblem();

        var ranks = request.Ranks.ToDictionary(sheet => sheet.GoalSheetId, sheet => sheet.Rank);
        List<RankRow> ranked = [.. sheets.Select(sheet => sheet with { Rank = ranks[sheet.GoalSheetId] }).OrderBy(sheet => sheet.Rank)];
        if (!RankOrder.IsCurrent(request.Ranks, sheets))
        {
            await using var batch = tenant.Batch();
            batch.Add(Move, ranked.Select(sheet => sheet.GoalSheetId).ToArray(), ranked.Select(sheet => sheet.Rank).ToArray());
            batch.Add(Count, tenant.Municipality.ToString(), year, department, rankings + 1);
            outbox.Add(tenant, batch, Event(tenant.Municipality, year, department, rankings + 1, ranked, caller, clock.GetUtcNow()));
            AuditTrail.Add(batch, Act(caller, year, department, sheets, ranked, clock.GetUtcNow()));
            await tenant.CommitAsync(batch, cancellation);
        }

        return TypedResults.Ok(new RankingAnswer(year, department, MayRank: true, ranked));
    }

    // Under the lock that whoever makes sheets takes too, so that no sheet comes to the department meanwhile.
    private static async Task<(List<RankRow> Sheets, int Rankings, YearState State)> ReadAsync(TenantTransaction tenant, int year, string department, CancellationToken cancellation)
    {
        await using var batch = tenant.Batch();
        MunicipalityLock.AddTo(batch, tenant);
        batch.Add(ReadRanking.Sheets + " for update", year, department);
        batch.Add(Rankings, year, department);
        OpenedYear.Add(batch, year);
        await using var reader = await tenant.ReadAsync(batch, cancellation);
        await MunicipalityLock.ReadAsync(reader, cancellation);
        return (await reader.RowsAsync<RankRow>(cancellation), (await reader.RowsAsync<int>(cancellation)).SingleOrDefault(), (await OpenedYear.ReadAsync(reader, cancellation)).State);
    }

    private static GoalSheetsRanked Event(
        MunicipalityCode municipality, int year, string department, int ranking, List<RankRow> ranked, Caller caller, DateTimeOffset now) =>
        new()
        {
            MunicipalityCode = municipality.ToString(),
            FiscalYear = year,
            DepartmentCode = department,
            Ranking = ranking,
            OccurredAt = now,
            PersonId = caller.PersonId,
            PersonName = caller.Name,
            Sheets = [.. ranked.Select(sheet => new RankedSheet { GoalSheetId = sheet.GoalSheetId, Rank = sheet.Rank })],
        };

    private static AuditFact Act(Caller caller, int year, string department, List<RankRow> before, List<RankRow> after, DateTimeOffset now) => caller.Did(
        now, AuditKind.SheetsRanked, $"{year}/{department}",
        new Bilingual($"{year}年度の部局{department}の目標{after.Count}件の優先順位を付け直しました。", $"Ranked {after.Count} goals of department {department}, {year}."),
        before.Select(Said), after.Select(Said));

    private static object Said(RankRow sheet) => new { sheet.GoalSheetId, sheet.Rank, sheet.Title };
}
