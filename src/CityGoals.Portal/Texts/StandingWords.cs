using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Texts;

/// <summary>Words of the dashboard.</summary>
public static class StandingWords
{
    public static readonly Bilingual ByDepartment = new("部局ごとの数", "By department");
    public static readonly Bilingual ByYear = new("年度ごとの数", "By fiscal year");
    public static readonly Bilingual Goals = new("目標", "Goals");
    public static readonly Bilingual Initiatives = new("取組項目", "Initiatives");
    public static readonly Bilingual Actions = new("個別取組", "Actions");
    public static readonly Bilingual Targets = new("数値目標", "Numeric targets");
    public static readonly Bilingual Unit = new("件", "count");
    public static readonly Bilingual Total = new("合計", "Total");
    public static readonly Bilingual Department = new("部局", "Department");
    public static readonly Bilingual Year = new("年度", "Fiscal year");
    public static readonly Bilingual Source = new("公表済みのシートから数えています。下書きは含みません。", "Counted from published sheets. Drafts are not included.");
    public static readonly Bilingual Empty = new("公表済みのシートはまだありません。", "No sheet is published yet.");
    public static readonly Bilingual EmptyAdvice = new("シートを公表すると、ここに数が出ます。", "The figures appear here once sheets are published.");
    public static readonly Bilingual SeeGoals = new("目標の一覧を見る", "See the goals");

    public static Bilingual Title(Bilingual year) => new($"{year.Ja}の状況", $"Status in {year.En}");

    public static Bilingual AsOf(Bilingual moment) => new($"{moment.Ja}現在", $"As of {moment.En}");

    public static Bilingual Finding(int departments, int goals, int actions) => new(
        $"{departments}部局が{Counted.Number(goals)}目標を掲げ、{Counted.Number(actions)}件の個別取組を進めています。",
        $"{Counted.Of(departments, "", "department", "departments").En} with {Counted.Goals(goals).En} and {Counted.Actions(actions).En}.");
}
