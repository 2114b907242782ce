using CityGoals.Goals.Rows;

namespace CityGoals.Goals.Answers;

/// <summary>The goals of a department's year in their order.</summary>
/// <param name="MayRank">Whether the caller may change it now.</param>
internal sealed record RankingAnswer(int FiscalYear, string DepartmentCode, bool MayRank, IReadOnlyList<RankRow> Sheets);
