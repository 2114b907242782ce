using CityGoals.Portal.Clients.Goals;
using CityGoals.Portal.Clients.Progress;

namespace CityGoals.Portal.Pages.Sheets;

/// <summary>The rows of an initiative in the official form: its actions, what was reported without having been planned, and what is said of the whole.</summary>
public static class SheetRows
{
    /// <summary>The rows, with cells merged where actions next to each other share a text, as the form does.</summary>
    public static IReadOnlyList<SheetRow> Of(SheetInitiative initiative, SheetReports reports)
    {
        var midTerm = reports.Of(ReportRound.MidTerm).Where(report => report.InitiativeId == initiative.InitiativeId).ToList();
        var final = reports.Of(ReportRound.Final).Where(report => report.InitiativeId == initiative.InitiativeId).ToList();
        List<SheetRow> rows =
        [
            .. initiative.Actions.Select(action => new SheetRow(action, action.Number, action.Planned)),
            .. Unknown(initiative, [.. midTerm, .. final]).Select(number => new SheetRow(null, number, Planned: false)),
        ];
        if (midTerm.Concat(final).Any(OfWhole) || !string.IsNullOrWhiteSpace(initiative.Note) || rows.Count == 0) rows.Add(new SheetRow(null, "", Planned: true));

        var periods = Merge(rows, row => row.Action?.PeriodText ?? (row.Number.Length == 0 ? initiative.Note : null), row => row.Action?.PeriodReading);
        var targets = Merge(rows, row => row.Action?.TargetText, row => row.Action?.TargetReading);
        var middle = Merge(rows, row => TextFor(row, midTerm));
        var end = Merge(rows, row => TextFor(row, final));
        return [.. rows.Select((row, place) => row with { Period = periods[place], Target = targets[place], MidTerm = middle[place], Final = end[place] })];
    }

    private static IEnumerable<string> Unknown(SheetInitiative initiative, IReadOnlyList<SheetReport> reports) => reports
        .Where(report => !OfWhole(report) && !initiative.Actions.Any(action => IsOf(report, action)))
        .Select(report => report.Number ?? "").Distinct(StringComparer.Ordinal);

    private static bool OfWhole(SheetReport report) => report.ActionId is null && string.IsNullOrEmpty(report.Number);

    private static bool IsOf(SheetReport report, SheetAction action) => report.ActionId is { } id ? id == action.ActionId : report.Number == action.Number;

    private static string TextFor(SheetRow row, IEnumerable<SheetReport> reports) => string.Join('\n', reports
        .Where(report => (row.Action, row.Number) switch
        {
            ({ } action, _) => !OfWhole(report) && IsOf(report, action),
            (null, "") => OfWhole(report),
            _ => !OfWhole(report) && report.Number == row.Number,
        })
        .Select(report => report.Text));

    // Equal texts next to each other share a cell, empty ones too, unless a person had one read differently; what was not planned keeps to itself.
    private static SheetCell?[] Merge(List<SheetRow> rows, Func<SheetRow, string?> textOf, Func<SheetRow, string?>? readingOf = null)
    {
        var cells = new SheetCell?[rows.Count];
        for (var first = 0; first < rows.Count;)
        {
            var text = textOf(rows[first]) ?? "";
            var end = first + 1;
            while (end < rows.Count && Shares(rows[first], rows[end]) && (textOf(rows[end]) ?? "") == text && readingOf?.Invoke(rows[end]) == readingOf?.Invoke(rows[first])) end++;
            var numbers = end - first > 1 && text.Length > 0 ? string.Concat(rows.Skip(first).Take(end - first).Select(row => row.Number)) : "";
            cells[first] = new SheetCell(end - first, numbers, text);
            first = end;
        }

        return cells;
    }

    private static bool Shares(SheetRow one, SheetRow other) => one.Action is { Planned: true } && other.Action is { Planned: true };
}
