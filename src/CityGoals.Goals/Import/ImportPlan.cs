using CityGoals.Goals.Rows;

namespace CityGoals.Goals.Import;

/// <summary>What a file will add.</summary>
/// <param name="Departments">Departments that the city did not have yet.</param>
/// <param name="Sheets">Drafts, in the order of the file.</param>
internal sealed record ImportPlan(IReadOnlyList<KnownDepartment> Departments, IReadOnlyList<SheetContent> Sheets);
