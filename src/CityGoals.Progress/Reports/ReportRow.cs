using System.Text.Json;
using CityGoals.Messaging;

namespace CityGoals.Progress.Reports;

/// <summary>A row of <c>report</c>.</summary>
internal record ReportRow
{
    /// <summary>The columns that a row is read from.</summary>
    public const string Columns = """
        round_id, goal_sheet_id, department_code, revision, sheet_revision, content::text as content, state, steps, late, submitted_by, submitted_at, published_revision
        """;

    public required Guid RoundId { get; init; }

    public required Guid GoalSheetId { get; init; }

    public required string DepartmentCode { get; init; }

    /// <summary>Counts saved contents, from 1; 0: nobody has saved yet.</summary>
    public required int Revision { get; init; }

    /// <summary>The revision of the sheet that the content was saved against.</summary>
    public required int SheetRevision { get; init; }

    /// <summary>JSON of a <see cref="ReportContent"/>.</summary>
    public required string Content { get; init; }

    public required ReportState State { get; init; }

    public int Steps { get; init; }

    /// <summary>Handed in after the round's last day.</summary>
    public bool Late { get; init; }

    public string? SubmittedBy { get; init; }

    public DateTimeOffset? SubmittedAt { get; init; }

    public int? PublishedRevision { get; init; }

    public ReportContent ReadContent() => JsonSerializer.Deserialize<ReportContent>(Content, EventJson.Options)!;
}
