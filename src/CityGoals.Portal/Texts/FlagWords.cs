using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Texts;

/// <summary>What a person should know about how a period was read: the reader's flags in words.</summary>
public static class FlagWords
{
    private static readonly Dictionary<string, Bilingual> Words = new(StringComparer.Ordinal)
    {
        ["about"] = new("おおよその時期です。", "The time is approximate."),
        ["outside-year"] = new("シートの年度の外の日付を含みます。", "A date lies outside the fiscal year of the sheet."),
        ["session-date-to-be-set"] = new("議会の日程が未定のため、月末としています。", "The council session has no date yet; the end of the month stands for it."),
        ["event-date"] = new("出来事の日付です。", "This is the date of an event."),
        ["calendar-year"] = new("暦年（1月から12月まで）と読みました。", "Read as a calendar year, January to December."),
        ["fiscal-year-assumed"] = new("年度と読みました。", "Read as a fiscal year."),
        ["era-year-never-existed"] = new("その元号にはない年です。書かれたとおりに数えました。", "The era never had that year; it was counted as written."),
        ["wrong-weekday"] = new("曜日が日付と合いません。日付を採りました。", "The weekday is not that of the date; the date was kept."),
        ["ends-before-start"] = new("終わりが始まりより前になります。", "It would end before it starts."),
        ["contradictory"] = new("かっこの中の言葉と食い違っています。", "The words in brackets contradict the others."),
        ["several-times"] = new("時期がいくつも書かれています。", "Several times are named."),
        ["unknown-time-words"] = new("読み取れない時期の言葉があります。", "Some words about time could not be read."),
        ["no-time"] = new("時期の言葉が見つかりません。", "There are no words about time."),
    };

    /// <summary>The sentence for a flag; none for a flag that the portal does not know.</summary>
    public static Bilingual? Of(string flag) => Words.GetValueOrDefault(flag);

    /// <summary>Every sentence.</summary>
    public static IReadOnlyCollection<Bilingual> All => Words.Values;
}
