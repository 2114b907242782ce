namespace CityGoals.Portal.Clients.Goals;

/// <summary>A goal of the file.</summary>
public sealed record ReviewGoal(int Position, int FiscalYear, string DepartmentName, int Rank, string Title, IReadOnlyList<ReviewInitiative> Initiatives);
