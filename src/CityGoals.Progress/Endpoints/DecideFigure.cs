using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.Progress.Figures;
using CityGoals.ServiceDefaults;
using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Progress.Endpoints;

/// <summary>A person confirms a proposed figure, or takes a wrong one away. Confirming twice is no fault.</summary>
internal static class DecideFigure
{
    private const string Find = """
        select source, confirmed_at, value, as_of, goal_sheet_id,
            (select department_code from projection_state join goal_sheet using (municipality_code, generation) where goal_sheet.goal_sheet_id = figure.goal_sheet_id) as department_code
        from figure
        where figure_id = @figureId
        for update
        """;

    private const string ConfirmOne = """
        update figure
        set confirmed_at = $2, confirmed_by = $3, confirmed_by_name = $4
        where figure_id = $1
        """;

    private const string RemoveOne = "delete from figure where figure_id = $1";

    public static async Task<Results<NoContent, ProblemHttpResult>> Confirm(Guid figureId, Caller caller, TenantDatabase database, TimeProvider clock, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using var tenant = await database.BeginAsync(caller, cancellation);
        var (figure, refusal) = await FindAsync(tenant, figureId, caller, cancellation);
        if (refusal is not null) return refusal.ToProblem();
        if (figure!.ConfirmedAt is not null) return TypedResults.NoContent();
        await using var batch = tenant.Batch();
        batch.Add(ConfirmOne, figureId, now, caller.PersonId, caller.Name);
        AuditTrail.Add(batch, caller.Did(
            now, AuditKind.FiguresChanged, figure.GoalSheetId.ToString(), new Bilingual("実績値を確かめました。", "Confirmed a figure."), after: new { figureId, figure.AsOf, figure.Value }));
        await tenant.CommitAsync(batch, cancellation);
        return TypedResults.NoContent();
    }

    public static async Task<Results<NoContent, ProblemHttpResult>> Remove(Guid figureId, Caller caller, TenantDatabase database, TimeProvider clock, CancellationToken cancellation)
    {
        await using var tenant = await database.BeginAsync(caller, cancellation);
        var (figure, refusal) = await FindAsync(tenant, figureId, caller, cancellation);
        if (refusal is not null) return refusal.ToProblem();
        if (figure!.Source == FigureSource.Report) return FigureProblems.StatedInReport().ToProblem();
        await using var batch = tenant.Batch();
        batch.Add(RemoveOne, figureId);
        AuditTrail.Add(batch, caller.Did(
            clock.GetUtcNow(), AuditKind.FiguresChanged, figure.GoalSheetId.ToString(), new Bilingual("実績値を取り消しました。", "Took a figure away."),
            before: new { figureId, figure.AsOf, figure.Value }));
        await tenant.CommitAsync(batch, cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<(Row? Figure, Refusal? Refusal)> FindAsync(TenantTransaction tenant, Guid figureId, Caller caller, CancellationToken cancellation)
    {
        var figure = await tenant.Connection.QuerySingleOrDefaultAsync<Row>(tenant.Command(Find, new { figureId }, cancellation));
        if (figure is null) return (null, FigureProblems.NoSuchFigure());
        return FigureCheck.MayEnter(caller, figure.DepartmentCode ?? "") ? (figure, null) : (figure, FigureProblems.NotYourFigure());
    }

    private sealed record Row
    {
        public required FigureSource Source { get; init; }

        public required DateTimeOffset? ConfirmedAt { get; init; }

        public required decimal Value { get; init; }

        public required DateOnly AsOf { get; init; }

        public required Guid GoalSheetId { get; init; }

        public required string? DepartmentCode { get; init; }
    }
}
