using static CityGoals.Reading.Sheets.Heading;

namespace CityGoals.Reading.Sheets;

/// <summary>The headings as CityGoals writes them: the words of the official form.</summary>
internal static class HeadingNames
{
    public static string Of(Heading heading) => heading switch
    {
        GoalTitle => "重点目標",
        Department => "部局名",
        Rank => "優先順位",
        FiscalYear => "年度",
        Alignment => "総合計画における位置付け",
        Situation => "現況・課題",
        Purpose => "目的・効果",
        Initiative => "取組項目及び方法・手段",
        Method => "方法・手段",
        Period => "期間・期限",
        Target => "数値目標",
        MidReport => "中間報告",
        FinalReport => "期末報告",
        SpecialNotes => "特記事項",
        Participation => "市民参加・協働の推進、市民満足度の向上を考慮した点",
        Effects => "取組による効果・残された課題",
        _ => "",
    };

    /// <summary>The gloss behind a column's heading.</summary>
    public static string GlossOf(Heading heading) => heading switch
    {
        Initiative => "（何をどのように）",
        Period => "（いつ・いつまでに）",
        Target => "（どの水準まで）",
        MidReport => "（目標に対する進捗状況・進捗度）",
        FinalReport => "（目標に対する達成状況・達成度）",
        _ => "",
    };
}
