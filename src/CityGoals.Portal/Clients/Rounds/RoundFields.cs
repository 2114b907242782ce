namespace CityGoals.Portal.Clients.Rounds;

/// <summary>What is stated of a round.</summary>
/// <param name="Departments">Codes of the departments that report; empty: all.</param>
/// <param name="Revision">The revision that the person has seen; none for a round that is new.</param>
public sealed record RoundFields(
    int FiscalYear, string Kind, string Name, string NameEn, DateOnly AsOf, DateOnly OpensOn, DateOnly ClosesOn, IReadOnlyList<string> Departments, int? Revision);
