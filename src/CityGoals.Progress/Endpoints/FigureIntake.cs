using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.Progress.Answers;
using CityGoals.Progress.Figures;
using CityGoals.Progress.Plans;
using CityGoals.ServiceDefaults;

namespace CityGoals.Progress.Endpoints;

/// <summary>Takes figures in, all of them or none. What comes again under the same key is one figure: repeats change nothing.</summary>
internal static class FigureIntake
{
    private const string Actions = """
        select goal_sheet_id, department_code, action_id, action.number, action.title, period_text, target_text, period::text as period, targets::text as targets
        from projection_state
        join action using (municipality_code, generation)
        join goal_sheet using (municipality_code, generation, goal_sheet_id)
        where action_id = any($1)
        """;

    /// <summary>Keeps the figures, or says which cannot be kept. Two round trips to read and to write, and the commit.</summary>
    /// <param name="offset">The line of the first figure.</param>
    public static async Task<Outcome<EnteredFigures>> TakeAsync(
        IReadOnlyList<EnteredFigure> figures, FigureSource source, int offset, Caller caller, TenantDatabase database, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var tenant = await database.OpenAsync(caller, cancellation);
        var found = await FindAsync(tenant, [.. figures.Select(figure => figure.ActionId).Distinct()], cancellation);
        var actions = found.ToDictionary(action => action.ActionId, action => (action.Planned, action.DepartmentCode));
        if (FigureCheck.Faults(figures, actions, caller, offset) is [_, ..] faults) return FigureProblems.Refused(faults);

        var sheets = found.ToDictionary(action => action.ActionId, action => action.GoalSheetId);
        var rows = figures.Select(figure => Row(figure, sheets[figure.ActionId], actions[figure.ActionId].Planned, now)).ToList();
        await using var batch = tenant.Batch();
        StoredFigures.AddKeep(batch, tenant, rows, source, source != FigureSource.Api, caller, now);
        List<bool> kept;
        await using (var reader = await tenant.ReadAsync(batch, cancellation)) kept = await reader.RowsAsync<bool>(cancellation);
        var answer = new EnteredFigures(kept.Count(added => added), kept.Count(added => !added), figures.Count - kept.Count);
        if (kept.Count > 0)
        {
            await using var told = tenant.Batch();
            AuditTrail.Add(told, caller.Did(
                now, AuditKind.FiguresChanged, string.Join(' ', sheets.Values.Distinct()),
                new Bilingual($"実績値を{answer.Added}件入れ、{answer.Changed}件改めました。", $"Entered {answer.Added} figures and changed {answer.Changed}."),
                after: new { source, figures = rows.Select(row => new { row.ActionId, row.Position, row.AsOf, row.Value, row.SourceKey }) }));
            await tenant.CommitAsync(told, cancellation);
        }

        return answer;
    }

    private static StoredFigures.KeptFigure Row(EnteredFigure figure, Guid sheet, PlannedAction action, DateTimeOffset now)
    {
        var target = action.ReadTargets()[figure.Position - 1];
        return new(
            Guid.CreateVersion7(now), sheet, figure.ActionId, figure.Position, target.Words, figure.AsOf, figure.Value, target.Unit, figure.SourceKey.Trim(), figure.Note.Trim());
    }

    private static async Task<List<ActionRow>> FindAsync(TenantTransaction tenant, Guid[] ids, CancellationToken cancellation)
    {
        await using var batch = tenant.Batch();
        batch.Add(Actions, ids);
        await using var reader = await tenant.ReadAsync(batch, cancellation);
        return await reader.RowsAsync<ActionRow>(cancellation);
    }

    private sealed record ActionRow
    {
        public required Guid GoalSheetId { get; init; }

        public required string DepartmentCode { get; init; }

        public required Guid ActionId { get; init; }

        public required string Number { get; init; }

        public required string Title { get; init; }

        public required string PeriodText { get; init; }

        public required string TargetText { get; init; }

        public string? Period { get; init; }

        public string? Targets { get; init; }

        public PlannedAction Planned => new()
        {
            ActionId = ActionId,
            InitiativeId = default,
            Number = Number,
            Title = Title,
            PeriodText = PeriodText,
            TargetText = TargetText,
            Period = Period,
            Targets = Targets,
        };
    }
}
