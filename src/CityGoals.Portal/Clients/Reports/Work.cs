namespace CityGoals.Portal.Clients.Reports;

/// <summary>What a person has to do about reports today.</summary>
/// <param name="Reports">What open rounds ask of the person's departments, done or not: the round that closes first on top.</param>
/// <param name="Overdue">The actions of the person's departments that are overdue by rule, the longest overdue first.</param>
/// <param name="Waiting">How many reports wait for the person's approval.</param>
/// <param name="Next">The first day of the next round; none: none is opened.</param>
public sealed record Work(IReadOnlyList<WorkReport> Reports, IReadOnlyList<OverdueAction> Overdue, int Waiting, DateOnly? Next)
{
    public static readonly Work Nothing = new([], [], 0, null);
}
