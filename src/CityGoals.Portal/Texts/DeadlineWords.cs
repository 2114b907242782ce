using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Texts;

/// <summary>Words of the deadlines' page.</summary>
public static class DeadlineWords
{
    public static readonly Bilingual AsWritten = new("書かれた期間・期限", "As written");
    public static readonly Bilingual Past = new("過ぎた期限", "Deadlines that have passed");
    public static readonly Bilingual PastNote = new("終わったかどうかは、報告で確かめてください。", "Whether the work is done is told by the reports.");
    public static readonly Bilingual Throughout = new("通年・随時", "All year, or as needed");
    public static readonly Bilingual ThroughoutNote = new("年度を通じて、又は必要に応じて行う取組です。", "Work that goes on throughout the year, or is done when needed.");
    public static readonly Bilingual Undated = new("期限を決める", "No date yet");
    public static readonly Bilingual UndatedNote = new("日付を読み取れないか、書かれていない取組です。期限のお知らせは届きません。", "No date was written or could be read. Nobody is reminded of these.");
    public static readonly Bilingual Empty = new("この範囲の期限はまだありません。", "There are no deadlines here yet.");
    public static readonly Bilingual EmptyAdvice = new("シートを公表すると、ここに期限が並びます。", "Deadlines appear here once sheets are published.");
    public static readonly Bilingual SeeGoals = new("目標の一覧を見る", "See the goals");
    public static readonly Bilingual DueToday = new("今日まで", "due today");

    public static Bilingual Title(Bilingual year) => new($"{year.Ja}の期限", $"Deadlines of {year.En}");

    public static Bilingual TodayIs(Bilingual day) => new($"今日 {day.Ja}", $"Today, {day.En}");

    public static Bilingual DaysLeft(int days) => new($"あと{days}日", days == 1 ? "1 day left" : $"{days} days left");
}
