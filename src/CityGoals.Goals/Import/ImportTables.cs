using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CityGoals.Goals.Endpoints;
using CityGoals.Postgres;
using Npgsql;

namespace CityGoals.Goals.Import;

/// <summary>Writes what an import adds: one statement a table, whatever the number of rows.</summary>
internal static class ImportTables
{
    private const string Import = """
        insert into sheet_import (municipality_code, sheet_import_id, file_name, encoding, sha256, bytes, imported_at, imported_by, imported_by_name)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        """;

    private const string Lines = """
        insert into sheet_import_line (municipality_code, sheet_import_id, line, cells, ending)
        select $1, $3, line, cells, ending
        from json_to_recordset($2::json) as row (line int, cells text[], ending text)
        """;

    private const string Departments = """
        insert into department (municipality_code, department_code, position, name, name_en, valid_from, valid_to)
        select $1, department_code, position, name, name_en, valid_from, valid_to
        from json_to_recordset($2::json) as row (department_code text, position int, name text, name_en text, valid_from date, valid_to date)
        """;

    private const string Sheets = """
        insert into goal_sheet (municipality_code, goal_sheet_id, fiscal_year, department_code, number, rank, title, situation, purpose,
            participation, effect, other_notes, state, revision, sheet_import_id)
        select $1, goal_sheet_id, fiscal_year, department_code, number, rank, title, situation, purpose,
            participation, effect, other_notes, state, revision, sheet_import_id
        from json_to_recordset($2::json) as row (goal_sheet_id uuid, fiscal_year int, department_code text, number int, rank int, title text,
            situation text, purpose text, participation text, effect text, other_notes text, state text, revision int, sheet_import_id uuid)
        """;

    internal const string Alignments = """
        insert into alignment (municipality_code, goal_sheet_id, position, label, text)
        select $1, goal_sheet_id, position, label, text
        from json_to_recordset($2::json) as row (goal_sheet_id uuid, position int, label text, text text)
        """;

    internal const string Initiatives = """
        insert into initiative (municipality_code, goal_sheet_id, initiative_id, position, title, carried_over_from, note)
        select $1, goal_sheet_id, initiative_id, position, title, carried_over_from, note
        from json_to_recordset($2::json) as row (goal_sheet_id uuid, initiative_id uuid, position int, title text, carried_over_from text, note text)
        """;

    internal const string Actions = """
        insert into action (municipality_code, goal_sheet_id, initiative_id, action_id, position, number, title, carried_over_from, planned,
            period_text, target_text, period_kind, period_start, period_due, period_dues, period_flags, period_overruled_by, targets_overruled_by)
        select $1, goal_sheet_id, initiative_id, action_id, position, number, title, carried_over_from, planned,
            period_text, target_text, period_kind, period_start, period_due, period_dues, period_flags, period_overruled_by, targets_overruled_by
        from json_to_recordset($2::json) as row (goal_sheet_id uuid, initiative_id uuid, action_id uuid, position int, number text, title text,
            carried_over_from text, planned bool, period_text text, target_text text, period_kind text, period_start date, period_due date,
            period_dues date[], period_flags text[], period_overruled_by text, targets_overruled_by text)
        """;

    internal const string Targets = """
        insert into target (municipality_code, goal_sheet_id, action_id, position, span_start, span_length, subject, subject_start, subject_length,
            context, comparator, value, up_to, unit, counting, basis, baseline, baseline_unit, baseline_text, baseline_start, baseline_length,
            whole, per, assumed, flags, link, linked_to)
        select $1, goal_sheet_id, action_id, position, span_start, span_length, subject, subject_start, subject_length,
            context, comparator, value, up_to, unit, counting, basis, baseline, baseline_unit, baseline_text, baseline_start, baseline_length,
            whole, per, assumed, flags, link, linked_to
        from json_to_recordset($2::json) as row (goal_sheet_id uuid, action_id uuid, position int, span_start int, span_length int, subject text,
            subject_start int, subject_length int, context text, comparator text, value numeric, up_to numeric, unit text, counting text, basis text,
            baseline numeric, baseline_unit text, baseline_text text, baseline_start int, baseline_length int, whole numeric, per text, assumed bool,
            flags text[], link text, linked_to int)
        """;

    private const string Reports = """
        insert into imported_report (municipality_code, goal_sheet_id, position, round, initiative_id, action_id, text)
        select $1, goal_sheet_id, position, round, initiative_id, action_id, text
        from json_to_recordset($2::json) as row (goal_sheet_id uuid, position int, round text, initiative_id uuid, action_id uuid, text text)
        """;

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Rows for <c>json_to_recordset</c>, under the columns' names.</summary>
    public static string Rows<TRow>(IEnumerable<TRow> rows) => JsonSerializer.Serialize(rows, Json);

    /// <summary>A value of JSON that was written from columns, under their names.</summary>
    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Json)!;

    /// <summary>Adds the file itself: its bytes, and line by line its text form.</summary>
    public static void AddFile(NpgsqlBatch batch, TenantTransaction tenant, SheetImport import)
    {
        var municipality = tenant.Municipality.ToString();
        batch.Add(
            Import, municipality, import.SheetImportId, import.File.Name, import.Encoding, import.File.Sha256, import.File.Bytes,
            import.ImportedAt, import.Caller.PersonId, import.Caller.Name);
        batch.Add(Lines, municipality, Rows(FileLine.Of(import.Document.ToText())), import.SheetImportId);
    }

    /// <summary>Adds what the file says.</summary>
    public static void AddPlan(NpgsqlBatch batch, TenantTransaction tenant, ImportPlan plan)
    {
        Insert(Departments, plan.Departments);
        Insert(Sheets, plan.Sheets.Select(content => content.Sheet));
        Insert(Alignments, plan.Sheets.SelectMany(content => content.Alignments));
        Insert(Initiatives, plan.Sheets.SelectMany(content => content.Initiatives));
        Insert(Actions, plan.Sheets.SelectMany(content => content.Actions).SelectMany(actions => actions));
        Insert(Targets, plan.Sheets.SelectMany(content => content.Targets).SelectMany(targets => targets));
        Insert(Reports, plan.Sheets.SelectMany(content => content.Reports));

        void Insert<TRow>(string sql, IEnumerable<TRow> rows)
        {
            var all = rows.ToList();
            if (all.Count > 0) batch.Add(sql, tenant.Municipality.ToString(), Rows(all));
        }
    }
}
