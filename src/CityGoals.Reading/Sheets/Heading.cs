namespace CityGoals.Reading.Sheets;

/// <summary>What a heading or label of the form stands for.</summary>
public enum Heading
{
    /// <summary>A heading that the reader does not know, or knows to skip.</summary>
    Other,

    /// <summary>重点目標: the goal's title.</summary>
    GoalTitle,

    /// <summary>部局名.</summary>
    Department,

    /// <summary>優先順位.</summary>
    Rank,

    /// <summary>年度.</summary>
    FiscalYear,

    /// <summary>…における位置付け: the place of the goal in a plan.</summary>
    Alignment,

    /// <summary>現況・課題.</summary>
    Situation,

    /// <summary>目的・効果.</summary>
    Purpose,

    /// <summary>取組項目及び方法・手段: an initiative's title and its numbered actions.</summary>
    Initiative,

    /// <summary>方法・手段, in a column of its own: the actions.</summary>
    Method,

    /// <summary>期間・期限.</summary>
    Period,

    /// <summary>数値目標.</summary>
    Target,

    /// <summary>中間報告.</summary>
    MidReport,

    /// <summary>期末報告.</summary>
    FinalReport,

    /// <summary>特記事項.</summary>
    SpecialNotes,

    /// <summary>市民参加・協働の推進、市民満足度の向上を考慮した点: the first box of the special notes.</summary>
    Participation,

    /// <summary>取組による効果・残された課題: the second box of the special notes.</summary>
    Effects,
}
