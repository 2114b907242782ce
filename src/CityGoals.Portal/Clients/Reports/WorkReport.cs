using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Clients.Reports;

/// <summary>A report that a person's department owes or has handed in.</summary>
/// <param name="ClosesOn">Last day of the round.</param>
/// <param name="Phase">open, or late: the last day is over.</param>
/// <param name="State">draft, submitted, head-approved, approved, returned or published.</param>
/// <param name="Reported">On how many of the sheet's actions the report says something.</param>
/// <param name="ReturnReason">Why it was returned; none unless it stands returned.</param>
public sealed record WorkReport(
    Guid RoundId, string Name, string NameEn, DateOnly ClosesOn, string Phase, Guid GoalSheetId, string DepartmentCode, string DepartmentName, int Rank, string Title, string State, int Actions,
    int Reported, string? ReturnReason)
{
    /// <summary>The round's.</summary>
    public Bilingual Names => new(Name, NameEn.Length > 0 ? NameEn : Name);

    /// <summary>Whether it is the department that has it.</summary>
    public bool IsToDo => State is "draft" or "returned";
}
