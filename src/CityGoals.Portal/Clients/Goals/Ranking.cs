namespace CityGoals.Portal.Clients.Goals;

/// <summary>The goals of a department's year in their order.</summary>
/// <param name="MayRank">Whether the person may change it now.</param>
public sealed record Ranking(int FiscalYear, string DepartmentCode, bool MayRank, IReadOnlyList<RankedGoal> Sheets);
