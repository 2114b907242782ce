using static CityGoals.Reading.Sheets.Heading;

namespace CityGoals.Reading.Sheets;

/// <summary>
/// The words that cities use for each heading. To teach the reader another form, add its words here. Width, blanks, brackets around a heading, a gloss in
/// brackets behind it and the marks ・ and 、 do not count, so one spelling stands for all of these.
/// </summary>
internal static class HeadingWords
{
    /// <summary>Headings of columns. They count only in a row that has at least two of them, an initiative's among them.</summary>
    public static readonly (Heading Heading, string[] Words)[] Columns =
    [
        (Initiative,
        [
            "取組項目及び方法手段", "取組項目と方法手段", "取組項目方法手段", "取組項目及び方法", "取組項目", "取り組み項目", "取組み項目", "取組項目名", "重点取組項目", "重点取組", "主な取組",
            "主な取組項目", "主な取り組み", "主要な取組", "具体的な取組", "具体的取組", "具体的な取り組み", "取組内容", "取り組み内容", "取組事項", "取組名", "実施項目", "取組", "取り組み", "何をどのように",
        ]),
        (Method, ["方法手段", "手段方法", "方法及び手段", "具体的な方法", "具体的方法", "具体的な方法手段", "実施方法", "取組方法", "実施内容", "方法", "手段", "どのように"]),
        (Period,
        [
            "期間期限", "期限期間", "期間", "期限", "実施期間", "実施時期", "実施期限", "取組期間", "取組時期", "達成時期", "達成期限", "達成予定時期", "目標時期", "目標期限", "完了時期", "完了予定", "時期",
            "いつまでに", "いついつまでに", "スケジュール", "日程",
        ]),
        (Target,
        [
            "数値目標", "数値目標等", "目標値", "目標数値", "成果目標", "成果指標", "達成目標", "達成水準", "目標水準", "到達目標", "評価指標", "目標指標", "指標", "目標", "どの水準まで", "どこまで", "KPI",
        ]),
        (MidReport,
        [
            "中間報告", "中間評価", "中間実績", "中間進捗", "中間進捗状況", "中間", "進捗状況", "進捗状況進捗度", "進捗度", "上半期報告", "上半期実績", "上期報告", "上期実績", "前期報告", "9月末報告", "9月末進捗状況",
        ]),
        (FinalReport,
        [
            "期末報告", "期末評価", "期末実績", "期末", "最終報告", "最終実績", "最終評価", "年度末報告", "年度末実績", "年度末評価", "年間実績", "達成状況", "達成状況達成度", "達成度", "実績", "結果", "3月末報告", "3月末達成状況",
        ]),
    ];

    /// <summary>Labels beside or above a field.</summary>
    public static readonly (Heading Heading, string[] Words)[] Labels =
    [
        (GoalTitle, ["重点目標", "重点目標名", "重点目標名称", "重点目標項目", "重点目標の名称", "目標名", "目標名称"]),
        (Department, ["部局名", "部局", "部名", "部局室名", "部局等名", "担当部局", "担当部局名", "所属部局", "所管部局", "所管部局名", "局名", "部局等"]),
        (Rank, ["優先順位", "優先順", "優先度", "順位"]),
        (FiscalYear, ["年度", "対象年度", "実施年度", "会計年度"]),
        (Situation,
        [
            "現況課題", "現況と課題", "現況及び課題", "現状課題", "現状と課題", "現状及び課題", "現状における課題", "背景課題", "現況", "現状",
        ]),
        (Purpose, ["目的効果", "目的と効果", "目的及び効果", "目的期待される効果", "目的期待する効果", "目的", "期待される効果", "ねらい", "目指す姿"]),
        (SpecialNotes, ["特記事項", "特記"]),
        (Other, ["担当課", "担当課名", "担当課係", "課係名", "課名", "係名", "担当係", "所属課", "担当者", "担当者名", "部局長名", "部局長", "責任者", "作成者", "作成日", "記入日", "整理番号"]),
    ];

    /// <summary>Labels of the boxes of the special notes. They count only there.</summary>
    public static readonly (Heading Heading, string[] Words)[] Boxes =
    [
        (Participation,
        [
            "市民参加協働の推進市民満足度の向上を考慮した点", "市民参加協働の推進市民満足度の向上", "市民参加協働の推進及び市民満足度の向上を考慮した点", "市民参加協働市民満足度", "市民参加協働の推進を考慮した点", "市民参加協働の推進", "市民参加協働",
            "市民参加と協働", "市民協働", "市民参加", "市民満足度の向上を考慮した点", "市民満足度の向上", "市民満足度",
        ]),
        (Effects,
        [
            "取組による効果残された課題", "取組による効果と残された課題", "取組による効果及び残された課題", "取組の効果残された課題", "取組の効果課題", "効果残された課題", "効果と課題", "効果課題", "成果と課題", "成果課題", "取組による効果", "残された課題",
        ]),
    ];

    /// <summary>Endings of the label of a goal's place in a plan: 総合計画における位置付け.</summary>
    public static readonly string[] AlignmentEndings = ["における位置付け", "における位置づけ", "における位置付", "上の位置付け", "上の位置づけ", "での位置付け", "計画との関連", "計画との関係", "戦略との関連", "戦略との関係"];

    /// <summary>Endings of the heading over a goal's sheet, behind the fiscal year.</summary>
    public static readonly string[] FormTitles = ["重点目標管理シート", "重点目標シート", "目標管理シート", "重点目標管理票", "重点目標管理表", "重点目標調書"];

    /// <summary>Endings of the heading over the list of goals, behind the fiscal year.</summary>
    public static readonly string[] ListTitles = ["重点目標", "重点目標一覧", "重点目標一覧表"];
}
