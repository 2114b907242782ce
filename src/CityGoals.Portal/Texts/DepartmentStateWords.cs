using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Texts;

/// <summary>Words of the page of all departments' states.</summary>
public static class DepartmentStateWords
{
    public static readonly Bilingual Link = new("部局ごとの状態を見る", "See the states by department");
    public static readonly Bilingual Lead = new("数を選ぶと、そのシートの一覧に進みます。", "Each figure leads to its sheets.");
    public static readonly Bilingual Sum = new("合計", "Total");
    public static readonly Bilingual Publish = new("公表するシートの確認に進む", "Check what can be published");
    public static readonly Bilingual All = new("全部局", "All departments");

    public static Bilingual Title(Bilingual year) => new($"{year.Ja}の部局ごとの状態", $"States by department, {year.En}");
}
