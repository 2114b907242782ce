namespace CityGoals.Reading.Prose.Periods;

/// <summary>What sort of time a period cell names.</summary>
public enum PeriodKind
{
    /// <summary>The cell has no text for the action.</summary>
    Unstated,

    /// <summary>A point by which the action is done: 年度末, 9月30日, 3月までに.</summary>
    Deadline,

    /// <summary>A stretch in which it is done: 3月, 4～2月, 年度内. A stretch without an end (9月から) has no due date.</summary>
    Window,

    /// <summary>All through the fiscal year: 通年.</summary>
    Throughout,

    /// <summary>Again and again: 毎月, 随時; with a date of its own (毎年5月), that of this year is due.</summary>
    Recurring,

    /// <summary>Words from which no time could be told without guessing.</summary>
    Unread,
}
