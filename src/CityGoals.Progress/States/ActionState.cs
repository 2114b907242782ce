namespace CityGoals.Progress.States;

/// <summary>Where an action stands by rule.</summary>
public enum ActionState
{
    /// <summary>未着手: nothing was heard of it, and it is not due soon.</summary>
    NotStarted,

    /// <summary>実施中: something was reported or measured.</summary>
    UnderWay,

    /// <summary>期限間近: due within <see cref="ActionRule.Soon"/> days.</summary>
    DueSoon,

    /// <summary>期限超過: its last due day is over.</summary>
    Overdue,

    /// <summary>完了: its people state the day, or every target of it is reached by a figure that a person confirmed.</summary>
    Done,
}
