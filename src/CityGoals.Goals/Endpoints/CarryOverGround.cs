using CityGoals.Fiscal;
using CityGoals.Goals.Answers;
using CityGoals.Goals.Import;
using CityGoals.Goals.Plans;
using CityGoals.Goals.Rows;
using CityGoals.Goals.YearTurn;
using CityGoals.Postgres;

namespace CityGoals.Goals.Endpoints;

/// <summary>What a carrying over begins with, read under the city's lock.</summary>
/// <param name="State">Of the new year.</param>
/// <param name="Sheets">The goals that were named, of the earlier years and of the new one.</param>
/// <param name="Taken">The places that are taken in the new year.</param>
/// <param name="Going">What goes on in the new year already, by its source.</param>
/// <param name="Plans">The plans of the new year.</param>
internal sealed record CarryOverGround(
    YearState State, int FirstMonth, IReadOnlyDictionary<Guid, SheetContent> Sheets, List<DepartmentSpan> Departments, List<TakenPlace> Taken, Dictionary<Guid, GoingOn> Going,
    IReadOnlyList<PlanElementRow> Plans)
{
    private const string First = "select fiscal_first_month from municipality";

    private const string Places = """
        select fiscal_year, department_code, number, rank
        from goal_sheet
        where fiscal_year = $1
        """;

    private const string Lineage = """
        select source_id, goal_sheet_id, department_code, number, rank, revision
        from lineage
        join goal_sheet using (municipality_code, goal_sheet_id)
        where source_sheet_id = any($1) and lineage.fiscal_year = $2
        """;

    public static async Task<(Outcome<CarryOverAnswer>? First, CarryOverGround? Ground)> ReadAsync(
        TenantTransaction tenant, IdempotentCommand? command, int year, CarryOver.Request request, DateTimeOffset now, CancellationToken cancellation)
    {
        Guid[] sources = [.. request.Goals.Select(goal => goal.GoalSheetId).Distinct()];
        Guid[] named = [.. sources.Union(request.Goals.Select(goal => goal.Into).OfType<Guid>())];
        await using var batch = tenant.Batch();
        command?.AddTo(batch, tenant, now);
        MunicipalityLock.AddTo(batch, tenant);
        OpenedYear.Add(batch, year);
        batch.Add(First);
        DepartmentSpans.Add(batch);
        batch.Add(Places, year);
        batch.Add(Lineage, sources, year);
        StoredPlans.AddOfYear(batch, year);
        StoredContent.Add(batch, named, forUpdate: true);
        await using var reader = await tenant.ReadAsync(batch, cancellation);
        if (command is not null && await command.FirstAnswerAsync<CarryOverAnswer>(reader, cancellation) is { } first) return (first, null);
        await MunicipalityLock.ReadAsync(reader, cancellation);
        var (state, _) = await OpenedYear.ReadAsync(reader, cancellation);
        var firstMonth = (await reader.RowsAsync<int?>(cancellation)).SingleOrDefault() ?? FiscalYear.UsualFirstMonth;
        var departments = await DepartmentSpans.ReadAsync(reader, cancellation);
        var taken = await reader.RowsAsync<TakenPlace>(cancellation);
        var going = (await reader.RowsAsync<GoingRow>(cancellation)).ToDictionary(row => row.SourceId, row => row.Going);
        var plans = (await StoredPlans.ReadOfYearAsync(reader, cancellation)).SelectMany(plan => plan.Elements).ToList();
        var sheets = (await StoredContent.ReadAsync(reader, cancellation)).ToDictionary(content => content.Sheet.GoalSheetId);
        return (null, new CarryOverGround(state, firstMonth, sheets, departments, taken, going, plans));
    }

    private sealed record GoingRow
    {
        public required Guid SourceId { get; init; }

        public required Guid GoalSheetId { get; init; }

        public required string DepartmentCode { get; init; }

        public required int Number { get; init; }

        public required int Rank { get; init; }

        public required int Revision { get; init; }

        public GoingOn Going => new() { GoalSheetId = GoalSheetId, DepartmentCode = DepartmentCode, Number = Number, Rank = Rank, Revision = Revision };
    }
}
