namespace CityGoals.Portal.Clients.Rounds;

/// <summary>How far the report on a goal has come in a round.</summary>
/// <param name="State">draft, submitted, returned, head-approved, approved or published.</param>
/// <param name="Revision">0: not begun.</param>
/// <param name="Publishable">Approved, or corrected since it was published.</param>
/// <param name="Late">Whether it was handed in after the last day.</param>
public sealed record ReportSummary(Guid GoalSheetId, string DepartmentCode, string DepartmentName, int Number, int Rank, string Title, string State, int Revision, bool Late,
    bool Publishable);
