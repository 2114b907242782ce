using CityGoals.Goals.Rows;

namespace CityGoals.Goals.OfficialForm;

/// <summary>
/// The reports on the official form. Pure. Where a round's report was published in Progress it stands alone in the boxes of its round, and nothing of what an import brought for that round
/// does: it is newer, and went through the posts. Of two rounds of a kind the one with the later day counts.
/// The judgement stands behind the words, since the form has no box of its own for it: （進捗度：○） at mid-term, （達成度：○） at the end, as the form's headings call it. Figures and
/// the day of completion are not on the form beside the words.
/// </summary>
internal static class FormReports
{
    /// <summary>What stands under the headings of the two rounds, in order; an entry whose action is not on the sheet any more is about its initiative, and one whose initiative is not is left out.</summary>
    public static IReadOnlyList<ReportRow> Of(SheetContent content) => [.. Of(content, RoundReportRow.MidTerm), .. Of(content, RoundReportRow.Final)];

    /// <summary>市民参加・協働: what the final report says, else the mid-term one, else the sheet.</summary>
    public static string Participation(SheetContent content) => Latest(content, report => report.Participation, content.Sheet.Participation);

    /// <summary>取組による効果・残された課題: what the final report says, else the mid-term one, else the sheet.</summary>
    public static string Effect(SheetContent content) => Latest(content, report => report.Effect, content.Sheet.Effect);

    private static RoundReportRow? Published(SheetContent content, string round) => content.RoundReports.LastOrDefault(report => report.Round == round);

    private static string Latest(SheetContent content, Func<RoundReportRow, string> box, string stated)
    {
        foreach (var round in (ReadOnlySpan<string>)[RoundReportRow.Final, RoundReportRow.MidTerm])
        {
            if (Published(content, round) is { } report && box(report).Trim() is { Length: > 0 } text) return text;
        }

        return stated;
    }

    private static IEnumerable<ReportRow> Of(SheetContent content, string round)
    {
        if (Published(content, round) is not { } report) return content.Reports.Where(imported => imported.Round == round);
        var label = round == RoundReportRow.MidTerm ? "進捗度" : "達成度";
        return report.ReadEntries().Select((entry, at) => new ReportRow
        {
            GoalSheetId = content.Sheet.GoalSheetId,
            Position = at + 1,
            Round = round,
            InitiativeId = entry.InitiativeId,
            ActionId = content.Actions[entry.InitiativeId].Any(action => action.ActionId == entry.ActionId) ? entry.ActionId : null,
            Text = entry.Text.Trim() + (string.IsNullOrEmpty(entry.Grade) ? "" : $"（{label}：{entry.Grade}）"),
        }).Where(row => row.Text.Length > 0);
    }
}
