using CityGoals.Goals.Editing;
using CityGoals.Goals.Import;
using CityGoals.Goals.Plans;
using CityGoals.Goals.Rows;
using CityGoals.Messaging;
using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.ServiceDefaults;
using Npgsql;

namespace CityGoals.Goals.Endpoints;

/// <summary>Writes which elements of plans the alignments of a sheet mean, in the caller's batch.</summary>
internal static class AlignmentDecisions
{
    private const string Known = "select plan_element_id from plan_element where plan_element_id = any($1)";

    private const string Write = """
        insert into alignment_decision (municipality_code, goal_sheet_id, label, text, elements, decided_by, decided_by_name, decided_at)
        select $1, $2, label, text, elements, $4, $5, $6
        from json_to_recordset($3::json) as row (label text, text text, elements uuid[])
        on conflict on constraint pk_alignment_decision do update
        set elements = excluded.elements, decided_by = excluded.decided_by, decided_by_name = excluded.decided_by_name, decided_at = excluded.decided_at
        """;

    private const string Count = "update goal_sheet set alignment_revision = $2 where goal_sheet_id = $1";

    /// <summary>What is decided for the words of an alignment.</summary>
    public sealed record Decision(string Label, string Text, Guid[] Elements);

    /// <summary>Adds the statement that looks for the elements that somebody named.</summary>
    public static void AddLook(NpgsqlBatch batch, IEnumerable<Guid> elements) => batch.Add(Known, elements.Distinct().ToArray());

    /// <summary>Reads what <see cref="AddLook"/> asked for: the elements that there are.</summary>
    public static async Task<HashSet<Guid>> ReadAsync(NpgsqlDataReader reader, CancellationToken cancellation) => [.. await reader.RowsAsync<Guid>(cancellation)];

    /// <summary>The elements that a sheet is to be linked to.</summary>
    public static IEnumerable<Guid> Links(EditedSheet edited) => edited.Alignments.SelectMany(alignment => alignment.Link);

    /// <summary>What a person who writes a sheet decides for its alignments.</summary>
    public static List<Decision> Changes(SheetContent content, EditedSheet edited) => Changes(
        content, edited.Alignments.Where(alignment => alignment.Link.Count + alignment.Unlink.Count > 0 && !string.IsNullOrWhiteSpace(alignment.Text))
            .Select(alignment => (alignment.Label, alignment.Text, alignment.Link, alignment.Unlink)));

    /// <summary>Those decisions that say something else than what is stored; words that nobody decided on are decided by any.</summary>
    /// <param name="links">The words, with what to link and unlink.</param>
    public static List<Decision> Changes(SheetContent content, IEnumerable<(string Label, string Text, IReadOnlyList<Guid> Link, IReadOnlyList<Guid> Unlink)> links) =>
    [
        .. links.DistinctBy(words => (words.Label, words.Text))
            .Select(words => (Words: words, Stored: Stored(content, words.Label, words.Text)))
            .Select(one => (one.Stored, Decision: new Decision(one.Words.Label, one.Words.Text, AlignmentRule.Changed(one.Stored ?? [], one.Words.Link, [.. one.Words.Unlink]))))
            .Where(one => one.Stored is null || !one.Stored.ToHashSet().SetEquals(one.Decision.Elements))
            .Select(one => one.Decision),
    ];

    /// <summary>Adds the statements: the decisions, the audit entry and, for a sheet that is published, what the rest of the suite hears.</summary>
    /// <param name="content">The sheet as it is stored; its count of decisions goes up by one.</param>
    public static void Add(NpgsqlBatch batch, TenantTransaction tenant, Outbox outbox, Caller caller, SheetContent content, IReadOnlyList<Decision> decisions, DateTimeOffset now)
    {
        var sheet = content.Sheet with { AlignmentRevision = content.Sheet.AlignmentRevision + 1 };
        batch.Add(Write, tenant.Municipality.ToString(), sheet.GoalSheetId, ImportTables.Rows(decisions), caller.PersonId, caller.Name, now);
        batch.Add(Count, sheet.GoalSheetId, sheet.AlignmentRevision);
        if (sheet.PublishedRevision is not null) outbox.Add(tenant, batch, PublishedEvents.Aligned(tenant.Municipality, sheet, After(content, decisions), now));
        AuditTrail.Add(batch, caller.Did(
            now, AuditKind.AlignmentsDecided, sheet.GoalSheetId.ToString(),
            new Bilingual(
                $"{sheet.DepartmentName}の{sheet.FiscalYear}年度「{sheet.Title}」の位置付け{decisions.Count}件を計画に結び付けました。",
                $"Said what {decisions.Count} alignments of “{sheet.Title}” of {sheet.DepartmentName}, {sheet.FiscalYear}, mean."),
            decisions.Select(decision => new { decision.Label, decision.Text, elements = Stored(content, decision.Label, decision.Text) }), decisions));
    }

    private static Guid[]? Stored(SheetContent content, string label, string text) =>
        content.Decided.Where(row => row.Label == label && row.Text == text).ToList() is [_, ..] rows ? [.. rows.Select(row => row.PlanElementId).OfType<Guid>()] : null;

    private static IEnumerable<DecidedRow> After(SheetContent content, IReadOnlyList<Decision> decisions) =>
        content.Decided.Where(row => !decisions.Any(decision => decision.Label == row.Label && decision.Text == row.Text))
            .Concat(decisions.SelectMany(decision => decision.Elements.Select(element => (Guid?)element).DefaultIfEmpty()
                .Select(element => new DecidedRow { GoalSheetId = content.Sheet.GoalSheetId, Label = decision.Label, Text = decision.Text, PlanElementId = element })));
}
