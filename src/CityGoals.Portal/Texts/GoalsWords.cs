using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Texts;

/// <summary>Words of the list of goals.</summary>
public static class GoalsWords
{
    public static readonly Bilingual Rank = new("優先順位", "Rank");
    public static readonly Bilingual Goal = new("重点目標", "Priority goal");
    public static readonly Bilingual State = new("状態", "State");
    public static readonly Bilingual Initiatives = new("取組項目（件）", "Initiatives");
    public static readonly Bilingual Actions = new("個別取組（件）", "Actions");
    public static readonly Bilingual NextDue = new("次の期限", "Next deadline");
    public static readonly Bilingual NoNextDue = new("なし", "None");
    public static readonly Bilingual Empty = new("この範囲の目標はまだありません。", "There are no goals here yet.");
    public static readonly Bilingual EmptyAdvice = new(
        "重点目標管理シートのファイルを取り込むと、ここに目標が並びます。", "Import files of priority goal sheets, and their goals appear here.");
    public static readonly Bilingual EmptyAdviceReader = new(
        "担当の部局がシートを取り込むと、ここに目標が並びます。", "The goals appear here once a department has imported its sheets.");
    public static readonly Bilingual ImportSheets = new("シートを取り込む", "Import sheets");

    public static Bilingual Title(Bilingual year) => new($"{year.Ja}の重点目標", $"Priority goals of {year.En}");

    public static Bilingual TitleOf(Bilingual year, Bilingual department) => new($"{department.Ja}の{year.Ja}重点目標", $"{department.En}: priority goals of {year.En}");

    public static readonly Bilingual AllStates = new("すべての状態を表示する", "Show every state");

    /// <summary>That only sheets in one state are listed.</summary>
    public static Bilingual Only(Bilingual state) => new($"状態が「{state.Ja}」のシートだけを表示しています。", $"Only sheets in this state: {state.En}.");

    public static Bilingual PublishSheets(int sheets) => new($"{sheets}件の公表に進む", sheets == 1 ? "Publish 1 sheet" : $"Publish {sheets} sheets");

    public static Bilingual Published(int goals) => new($"{goals}件のシートを公表しました。", goals == 1 ? "1 sheet is published." : $"{goals} sheets are published.");

    public static Bilingual Summary(int goals, int initiatives, int actions) => new(
        $"{Counted.Goals(goals).Ja}、{Counted.Initiatives(initiatives).Ja}、{Counted.Actions(actions).Ja}",
        $"{Counted.Goals(goals).En}, {Counted.Initiatives(initiatives).En}, {Counted.Actions(actions).En}");
}
