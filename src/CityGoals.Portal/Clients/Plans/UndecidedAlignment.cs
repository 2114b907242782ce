namespace CityGoals.Portal.Clients.Plans;

/// <summary>Words of an alignment of which nobody said yet what they mean.</summary>
/// <param name="Label">The plan as the form names it.</param>
/// <param name="MayDecide">Whether the person may say it.</param>
public sealed record UndecidedAlignment(
    Guid GoalSheetId, int FiscalYear, string DepartmentCode, string DepartmentName, int Number, int Rank, string Title, string Label, string Text, bool MayDecide,
    IReadOnlyList<AlignmentProposal> Proposals);
