namespace CityGoals.Goals.Answers;

/// <summary>The turn to a fiscal year.</summary>
/// <param name="Departments">The departments that had goals in the year before.</param>
/// <param name="Homeless">Goals of the year whose department does not stand to its end.</param>
internal sealed record YearTurnAnswer(YearAnswer Year, IReadOnlyList<TurningDepartment> Departments, IReadOnlyList<HomelessSheet> Homeless);
