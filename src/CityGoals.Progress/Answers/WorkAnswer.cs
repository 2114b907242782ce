namespace CityGoals.Progress.Answers;

/// <summary>What a person has to do about reports today.</summary>
/// <param name="Today">The day on the city's clocks.</param>
/// <param name="Reports">The sheets of the person's departments that open rounds ask for, done or not: round by round, the one that closes first on top.</param>
/// <param name="Overdue">The actions of the person's departments whose last due day is over and that nobody reported as done, the longest overdue first.</param>
/// <param name="Waiting">How many reports wait for the person's approval.</param>
/// <param name="Next">The first day of the next round that asks one of the person's departments; none: none is opened.</param>
internal sealed record WorkAnswer(DateOnly Today, IReadOnlyList<WorkReport> Reports, IReadOnlyList<OverdueAction> Overdue, int Waiting, DateOnly? Next);
