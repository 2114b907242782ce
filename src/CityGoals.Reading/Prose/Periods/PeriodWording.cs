using System.Globalization;

namespace CityGoals.Reading.Prose.Periods;

/// <summary>Periods in words for a person.</summary>
internal static class PeriodWording
{
    private static readonly (PeriodRemarks Flag, BilingualText Text)[] NoteTexts =
    [
        (PeriodRemarks.About, new("おおよその時期です。", "The time is approximate.")),
        (PeriodRemarks.OutsideYear, new("シートの年度の外の日付を含みます。", "A date lies outside the fiscal year of the sheet.")),
        (PeriodRemarks.SessionDateToBeSet, new("議会の日程が未定のため、月末としています。日付を確かめてください。", "The date of the council session is not known; the end of the month stands for it. Please set the date.")),
        (PeriodRemarks.EventDate, new("出来事の日付です。", "This is the date of an event.")),
        (PeriodRemarks.CalendarYear, new("「年」を暦年（1月から12月まで）と読みました。", "The year was read as a calendar year (January to December).")),
        (PeriodRemarks.FiscalYearAssumed, new("「年度」の記載がありませんが、年度と読みました。", "The years were read as fiscal years although the text does not say so.")),
        (PeriodRemarks.EraYearNeverExisted, new("その元号に存在しない年です。書かれたとおりに数えました。", "The era never had that year; it was counted as written.")),
        (PeriodRemarks.WrongWeekday, new("曜日が日付と合いません。日付を採りました。", "The weekday is not that of the date; the date was kept.")),
        (PeriodRemarks.EndsBeforeStart, new("終わりが始まりより前になります。", "It would end before it starts.")),
        (PeriodRemarks.Contradictory, new("かっこ内の記載と食い違っています。", "The words in brackets contradict the others.")),
        (PeriodRemarks.SeveralTimes, new("複数の時期が書かれています。", "Several times are named.")),
        (PeriodRemarks.UnknownTimeWords, new("読み取れない時期の言葉があります。", "There are words about time that could not be read.")),
        (PeriodRemarks.NoTime, new("時期の言葉が見つかりません。", "There are no words about time.")),
    ];

    public static BilingualText Of(Period period) => (period.Kind, period.Start, period.Due) switch
    {
        (PeriodKind.Unstated, _, _) => new("記載なし", "not stated"),
        (PeriodKind.Deadline, _, { } due) => new($"{Ja(due)}まで", $"by {En(due)}"),
        (PeriodKind.Deadline, _, null) => new("任期満了まで", "by the end of the term of office"),
        (PeriodKind.Window, { } start, { } due) => new($"{Ja(start)}から{Ja(due)}まで{JaDues(period)}", $"{En(start)} to {En(due)}{EnDues(period)}"),
        (PeriodKind.Window, { } start, null) => new($"{Ja(start)}から", $"from {En(start)}"),
        (PeriodKind.Throughout, { } start, { } due) => new($"{Number(start.Year)}年度を通じて（{Ja(start)}から{Ja(due)}まで）", $"throughout fiscal {Number(start.Year)} ({En(start)} to {En(due)})"),
        (PeriodKind.Recurring, _, _) when period.Dues.Count == 0 => new("繰り返し随時", "recurring, with no due date"),
        (PeriodKind.Recurring, _, _) => new($"毎年度（今回は{Days(period, "、", Ja)}）", $"recurring (this time by {Days(period, ", ", En)})"),
        _ => new("読み取れません", "could not be read"),
    };

    public static IReadOnlyList<BilingualText> Notes(PeriodRemarks flags) => [.. NoteTexts.Where(note => flags.HasFlag(note.Flag)).Select(note => note.Text)];

    public static string Ja(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");

    public static string En(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Number(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static string Days(Period period, string separator, Func<DateOnly, string> word) => string.Join(separator, period.Dues.Select(word));

    private static string JaDues(Period period) => period.Dues.Count < 2 ? "" : $"（期限は{Days(period, "、", Ja)}）";

    private static string EnDues(Period period) => period.Dues.Count < 2 ? "" : $" (due {Days(period, ", ", En)})";
}
