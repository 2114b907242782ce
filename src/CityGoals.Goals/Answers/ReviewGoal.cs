using CityGoals.Reading.Sheets;

namespace CityGoals.Goals.Answers;

/// <summary>A goal of the file.</summary>
internal sealed record ReviewGoal(
    int Position, int FiscalYear, string DepartmentName, int Rank, string Title, IReadOnlyList<SheetPlace> Places, IReadOnlyList<ReviewInitiative> Initiatives);
