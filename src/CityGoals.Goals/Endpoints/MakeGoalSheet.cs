using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using CityGoals.Fiscal;
using CityGoals.Goals.Answers;
using CityGoals.Goals.Editing;
using CityGoals.Goals.Import;
using CityGoals.Goals.Rows;
using CityGoals.Messaging;
using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CityGoals.Goals.Endpoints;

/// <summary>新しい目標: a draft with the next number and the last rank of its department and year. Two round trips: read under the city's lock; write and commit.</summary>
internal static class MakeGoalSheet
{
    private const string FirstMonth = "select fiscal_first_month from municipality";

    private const string Department = """
        select department_code, position, name, name_en, valid_from, valid_to
        from department
        where department_code = $1
        """;

    private const string Taken = """
        select fiscal_year, department_code, number, rank
        from goal_sheet
        where fiscal_year = $1 and department_code = $2
        """;

    /// <summary>What is to be made.</summary>
    public sealed record Request
    {
        /// <summary>The calendar year in which the fiscal year starts.</summary>
        [Range(1868, 9998)]
        public required int FiscalYear { get; init; }

        [Characters(200)]
        public required string DepartmentCode { get; init; }

        public required EditedSheet Content { get; init; }
    }

    public static async Task<Results<Created<SavedAnswer>, ProblemHttpResult>> Handle(
        Request request,
        [FromHeader(Name = "Idempotency-Key"), StringLength(IdempotentCommand.LongestKey, MinimumLength = 1)] string? key,
        Caller caller,
        TenantDatabase database,
        Outbox outbox,
        TimeProvider clock,
        CancellationToken cancellation)
    {
        if (!ApprovalRoute.MayWrite(caller, request.DepartmentCode)) return EditingProblems.NotYourSheet().ToProblem();
        var now = clock.GetUtcNow();
        var command = IdempotentCommand.From(caller, key, $"make {JsonSerializer.Serialize(request)}");
        await using var tenant = await database.OpenAsync(caller, cancellation);
        var (first, place) = await ReadAsync(tenant, command, request, Guid.CreateVersion7(now), now, cancellation);
        if (first is { } known) return known.IsRefused(out var reused, out var same) ? reused.ToProblem() : Made(same);
        if (place.IsRefused(out var refusal, out var empty)) return refusal.ToProblem();

        var content = SheetEdit.Apply(SheetContent.Of(empty), request.Content, caller.PersonId);
        await using var batch = tenant.Batch();
        ImportTables.AddPlan(batch, tenant, new ImportPlan([], [content]));
        StoredVersions.Add(batch, [empty.GoalSheetId], reason: "", caller, now);
        AuditTrail.Add(batch, Act(caller, content.Sheet, now));
        if (AlignmentDecisions.Changes(content, request.Content) is [_, ..] decisions) AlignmentDecisions.Add(batch, tenant, outbox, caller, content, decisions, now);
        var answer = SavedAnswer.Of(content.Sheet);
        command?.AddAnswerTo(batch, answer);
        await tenant.CommitAsync(batch, cancellation);
        return Made(answer);
    }

    private static Created<SavedAnswer> Made(SavedAnswer answer) => TypedResults.Created($"/goal-sheets/{answer.GoalSheetId}", answer);

    private static async Task<(Outcome<SavedAnswer>? First, Outcome<SheetRow> Place)> ReadAsync(
        TenantTransaction tenant, IdempotentCommand? command, Request request, Guid id, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var batch = tenant.Batch();
        command?.AddTo(batch, tenant, now);
        MunicipalityLock.AddTo(batch, tenant);
        batch.Add(FirstMonth);
        batch.Add(Department, request.DepartmentCode);
        batch.Add(Taken, request.FiscalYear, request.DepartmentCode);
        OpenedYear.Add(batch, request.FiscalYear);
        TakenIds.Add(batch, id, request.Content);
        AlignmentDecisions.AddLook(batch, AlignmentDecisions.Links(request.Content));
        await using var reader = await tenant.ReadAsync(batch, cancellation);
        if (command is not null && await command.FirstAnswerAsync<SavedAnswer>(reader, cancellation) is { } first) return (first, default);
        await MunicipalityLock.ReadAsync(reader, cancellation);
        var firstMonth = (await reader.RowsAsync<int?>(cancellation)).SingleOrDefault() ?? FiscalYear.UsualFirstMonth;
        var department = (await reader.RowsAsync<KnownDepartment>(cancellation)).SingleOrDefault();
        var taken = await reader.RowsAsync<TakenPlace>(cancellation);
        if (YearProblems.Of((await OpenedYear.ReadAsync(reader, cancellation)).State) is { } refusal) return (null, refusal);
        if (await TakenIds.ReadAsync(reader, cancellation)) return (null, EditingProblems.IdsTaken());
        var elements = await AlignmentDecisions.ReadAsync(reader, cancellation);
        if (!AlignmentDecisions.Links(request.Content).All(elements.Contains)) return (null, PlansProblems.NoSuchElement());
        return (null, NewSheet.Place(id, new FiscalYear(request.FiscalYear, firstMonth), department, taken));
    }

    private static AuditFact Act(Caller caller, SheetRow sheet, DateTimeOffset now) => caller.Did(
        now, AuditKind.SheetEdited, sheet.GoalSheetId.ToString(),
        new Bilingual(
            $"{sheet.DepartmentName}の{sheet.FiscalYear}年度の目標「{sheet.Title}」を作りました（優先順位{sheet.Rank}位）。",
            $"Made the goal “{sheet.Title}” of {sheet.DepartmentName}, {sheet.FiscalYear}, rank {sheet.Rank}."),
        after: new { sheet.Revision, sheet.Title });
}
