namespace CityGoals.Portal.Clients.YearTurn;

/// <summary>A goal of the year before, with what of it goes on.</summary>
/// <param name="CarriedTo">The goal that it goes on as; none: it does not, yet.</param>
public sealed record TurningSheet(Guid GoalSheetId, int FiscalYear, string DepartmentCode, int Number, int Rank, string Title, string State, CarriedTo? CarriedTo, IReadOnlyList<TurningInitiative> Initiatives)
{
    /// <summary>Whether nothing of it is left to carry over.</summary>
    public bool IsDone => CarriedTo is not null && Initiatives.SelectMany(initiative => initiative.Actions).All(action => action.CarriedTo is not null);
}
