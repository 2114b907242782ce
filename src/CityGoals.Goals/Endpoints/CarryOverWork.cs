using CityGoals.Fiscal;
using CityGoals.Goals.Answers;
using CityGoals.Goals.Editing;
using CityGoals.Goals.Import;
using CityGoals.Goals.Rows;
using CityGoals.Goals.YearTurn;
using CityGoals.Messaging;
using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.ServiceDefaults;
using Npgsql;

namespace CityGoals.Goals.Endpoints;

/// <summary>Goals being carried over, one after the other, and then written in the caller's batch.</summary>
/// <param name="ground">What it begins with.</param>
/// <param name="year">The new year.</param>
internal sealed class CarryOverWork(CarryOverGround ground, Caller caller, FiscalYear year, DateTimeOffset now)
{
    private const string Write = """
        insert into lineage (municipality_code, part_id, goal_sheet_id, fiscal_year, source_id, source_sheet_id, carried_by, carried_by_name, carried_at)
        select $1, part_id, $3, $4, source_id, $5, $6, $7, $8
        from json_to_recordset($2::json) as row (part_id uuid, source_id uuid)
        """;

    private readonly List<(SheetContent Source, SheetContent Target, bool New, List<CarriedPart> Parts)> done = [];
    private readonly Dictionary<Guid, SheetContent> targets = [];
    private readonly List<CarriedGoal> carried = [];

    /// <summary>What became of each goal so far.</summary>
    public IReadOnlyList<CarriedGoal> Carried => carried;

    /// <summary>Carries a goal over, or says why not.</summary>
    public Refusal? Carry(CarryOver.Goal goal)
    {
        if (!ground.Sheets.TryGetValue(goal.GoalSheetId, out var source)) return GoalsProblems.NoSuchSheet();
        if (source.Sheet.FiscalYear >= year.Number) return YearProblems.NotEarlier();
        var planned = source.Actions.SelectMany(group => group).Where(action => action.Planned).Select(action => action.ActionId).ToHashSet();
        if (goal.Actions?.All(planned.Contains) is false) return YearProblems.NoSuchPart();
        var (content, parts) = CarriedContent.Of(source, goal.Actions?.ToHashSet(), ground.Going.Keys.ToHashSet(), () => Guid.CreateVersion7(now));
        if (parts.Count == 0 && Earlier(goal) is { } earlier) return Note(goal, earlier, 0);

        var (refusal, target) = goal.Into is { } into ? Into(into) : Place(goal, source);
        if (refusal is not null) return refusal;
        var isNew = goal.Into is null;
        var edited = isNew ? content : EditedSheet.Of(target!) with { Initiatives = [.. EditedSheet.Of(target!).Initiatives, .. content.Initiatives] };
        var written = SheetEdit.Apply(target!, edited, caller.PersonId);
        if (!isNew && !done.Any(one => one.Target.Sheet.GoalSheetId == goal.Into)) written = written with { Sheet = written.Sheet with { Revision = target!.Sheet.Revision + 1 } };
        if (isNew && !ground.Going.ContainsKey(goal.GoalSheetId)) parts.Add(new CarriedPart(written.Sheet.GoalSheetId, goal.GoalSheetId));
        foreach (var part in parts) ground.Going[part.SourceId] = PlaceOf(written.Sheet);
        targets[written.Sheet.GoalSheetId] = written;
        done.Add((source, written, isNew, parts));
        return Note(goal, PlaceOf(written.Sheet), parts.Count(part => part.SourceId != goal.GoalSheetId));
    }

    /// <summary>Adds the statements.</summary>
    public void Add(NpgsqlBatch batch, TenantTransaction tenant, Outbox outbox)
    {
        foreach (var group in done.GroupBy(one => one.Target.Sheet.GoalSheetId))
        {
            var target = targets[group.Key];
            if (group.First().New) ImportTables.AddPlan(batch, tenant, new ImportPlan([], [target]));
            else ChangedContent.Add(batch, tenant, target);
            StoredVersions.Add(batch, [group.Key], reason: "", caller, now);
            foreach (var (source, _, isNew, parts) in group)
            {
                batch.Add(
                    Write, tenant.Municipality.ToString(), ImportTables.Rows(parts), group.Key, year.Number, source.Sheet.GoalSheetId, caller.PersonId, caller.Name, now);
                if (isNew && Decisions(source, target) is [_, ..] decisions) AlignmentDecisions.Add(batch, tenant, outbox, caller, target, decisions, now);
                AuditTrail.Add(batch, Act(source.Sheet, target.Sheet, parts));
            }
        }
    }

    private Refusal? Note(CarryOver.Goal goal, GoingOn place, int parts)
    {
        carried.Add(new CarriedGoal(goal.GoalSheetId, place.GoalSheetId, year.Number, place.DepartmentCode, place.Number, place.Rank, place.Revision, parts));
        return null;
    }

    private static GoingOn PlaceOf(SheetRow sheet) => new()
    {
        GoalSheetId = sheet.GoalSheetId,
        DepartmentCode = sheet.DepartmentCode,
        Number = sheet.Number,
        Rank = sheet.Rank,
        Revision = sheet.Revision,
    };

    private GoingOn? Earlier(CarryOver.Goal goal) => ground.Going.GetValueOrDefault(goal.Actions is [var first, ..] ? first : goal.GoalSheetId);

    private (Refusal? Refusal, SheetContent? Target) Into(Guid id)
    {
        var found = targets.GetValueOrDefault(id) ?? ground.Sheets.GetValueOrDefault(id);
        if (found is null) return (GoalsProblems.NoSuchSheet(), null);
        if (found.Sheet.FiscalYear != year.Number || !ApprovalRoute.IsEditable(found.Sheet.State)) return (YearProblems.NotTaking(), null);
        return MayWrite(found.Sheet.DepartmentCode) ? (null, found) : (EditingProblems.NotYourSheet(), null);
    }

    private (Refusal? Refusal, SheetContent? Target) Place(CarryOver.Goal goal, SheetContent source)
    {
        var heirs = Successors.On(source.Sheet.DepartmentCode, year.Start, ground.Departments);
        if (goal.DepartmentCode is null && heirs.Count != 1) return (YearProblems.ChooseDepartment(source.Sheet.Title, heirs), null);
        var code = goal.DepartmentCode ?? heirs[0].DepartmentCode;
        if (!MayWrite(code)) return (EditingProblems.NotYourSheet(), null);
        var department = ground.Departments.Find(one => one.DepartmentCode == code);
        var known = department is null ? null : new KnownDepartment { DepartmentCode = code, Position = 0, Name = department.Name, NameEn = department.NameEn, ValidFrom = department.ValidFrom, ValidTo = department.ValidTo };
        var outcome = NewSheet.Place(Guid.CreateVersion7(now), year, known, [.. ground.Taken.Where(place => place.DepartmentCode == code)]);
        if (outcome.IsRefused(out var refusal, out var sheet)) return (refusal, null);
        ground.Taken.Add(new TakenPlace { FiscalYear = year.Number, DepartmentCode = code, Number = sheet.Number, Rank = sheet.Rank });
        return (null, SheetContent.Of(sheet));
    }

    private bool MayWrite(string department) => caller.Roles.Contains(Roles.PlanningOffice) || ApprovalRoute.MayWrite(caller, department);

    /// <summary>What was decided for the words goes over with them: to the same element where its plan still holds, else to those that go on from it.</summary>
    private List<AlignmentDecisions.Decision> Decisions(SheetContent source, SheetContent target) =>
    [
        .. target.Alignments.Select(alignment => (Alignment: alignment, Decided: source.DecidedFor(alignment))).Where(one => one.Decided is not null)
            .Select(one => (one.Alignment, Old: one.Decided!.Select(row => row.PlanElementId).OfType<Guid>().ToList()))
            .Select(one => (one.Alignment, one.Old, New: one.Old.SelectMany(Now).Distinct().ToArray()))
            .Where(one => one.New.Length > 0 || one.Old.Count == 0)
            .Select(one => new AlignmentDecisions.Decision(one.Alignment.Label, one.Alignment.Text, one.New))
            .DistinctBy(decision => (decision.Label, decision.Text)),
    ];

    private IEnumerable<Guid> Now(Guid element) =>
        ground.Plans.Any(one => one.PlanElementId == element) ? [element] : ground.Plans.Where(one => one.Replaces.Contains(element)).Select(one => one.PlanElementId);

    private AuditFact Act(SheetRow source, SheetRow target, List<CarriedPart> parts) => caller.Did(
        now, AuditKind.GoalsCarriedOver, target.GoalSheetId.ToString(),
        new Bilingual(
            $"{source.FiscalYear}年度「{source.Title}」を{target.DepartmentName}の{target.FiscalYear}年度「{target.Title}」に引き継ぎました（{parts.Count}件）。",
            $"Carried “{source.Title}” of {source.FiscalYear} over into “{target.Title}” of {target.DepartmentName}, {target.FiscalYear} ({parts.Count} parts)."),
        after: parts);
}
