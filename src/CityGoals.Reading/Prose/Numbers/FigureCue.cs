namespace CityGoals.Reading.Prose.Numbers;

/// <summary>What a word beside a figure says about it.</summary>
internal enum FigureCue
{
    /// <summary>At least that much: 以上.</summary>
    AtLeast,

    /// <summary>At most that much: 以下, 超えない.</summary>
    AtMost,

    /// <summary>More than that: 超.</summary>
    MoreThan,

    /// <summary>Less than that: 未満.</summary>
    LessThan,

    /// <summary>About that: 程度, 約.</summary>
    About,

    /// <summary>Stays there: 維持.</summary>
    Keep,

    /// <summary>Goes up: 増, 引き上げ.</summary>
    Raise,

    /// <summary>Goes down: 減, 削減.</summary>
    Lower,

    /// <summary>Gets there: 達成.</summary>
    Reach,

    /// <summary>Counts every attendance: 延べ.</summary>
    Total,

    /// <summary>Counts each once: 実人数.</summary>
    Distinct,

    /// <summary>Counts from the beginning: 累計.</summary>
    Cumulative,

    /// <summary>The sum of others: 合計.</summary>
    Sum,

    /// <summary>A part of the figure before: うち.</summary>
    Part,

    /// <summary>For each so long or so many: 年, 毎月, 各区.</summary>
    Per,

    /// <summary>On average: 平均.</summary>
    Average,

    /// <summary>The figure aimed at: 目標.</summary>
    Goal,

    /// <summary>The figure started from: 現状, 前年度実績.</summary>
    Baseline,

    /// <summary>Compared with an earlier time: 前年度比.</summary>
    Compared,

    /// <summary>What is still missing: あと, 不足.</summary>
    Missing,

    /// <summary>Expected, not achieved: 見込み, 予定.</summary>
    Forecast,

    /// <summary>A condition or group, not a count of results: 以上の会場, を対象.</summary>
    Scope,

    /// <summary>The whole that others are parts of: のうち, 中.</summary>
    Among,

    /// <summary>All of them: すべて.</summary>
    Whole,

    /// <summary>The level that is reached: に, まで.</summary>
    To,

    /// <summary>The level that is left: から.</summary>
    From,

    /// <summary>The thing done to it: を.</summary>
    Object,

    /// <summary>Belonging to: の.</summary>
    Of,

    /// <summary>The level compared with: より.</summary>
    Than,

    /// <summary>A plus sign.</summary>
    Plus,

    /// <summary>A minus sign or ▲.</summary>
    Minus,

    /// <summary>Says how, not what: さらに.</summary>
    Filler,

    /// <summary>Only looks like one of the others: the 約 of 契約.</summary>
    Nothing,
}
