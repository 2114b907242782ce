using CityGoals.Contracts.Goals.V1;

namespace CityGoals.Analytics.Projection;

/// <summary>What a goal counts for, and where, as of one revision of its sheet.</summary>
internal sealed record GoalFact
{
    public Guid GoalSheetId { get; init; }

    public int Revision { get; init; }

    public int FiscalYear { get; init; }

    public required string DepartmentCode { get; init; }

    public int Initiatives { get; init; }

    public int Actions { get; init; }

    public int Targets { get; init; }

    internal (int FiscalYear, string DepartmentCode) Place => (FiscalYear, DepartmentCode);

    internal Counts Counts => new(1, Initiatives, Actions, Targets);

    internal static GoalFact Of(GoalSheetPublished sheet) => new()
    {
        GoalSheetId = sheet.GoalSheetId,
        Revision = sheet.Revision,
        FiscalYear = sheet.FiscalYear,
        DepartmentCode = sheet.DepartmentCode,
        Initiatives = sheet.Initiatives.Count,
        Actions = sheet.Initiatives.Sum(initiative => initiative.Actions.Count),
        Targets = sheet.Initiatives.Sum(initiative => initiative.Actions.Sum(action => action.Targets.Count)),
    };
}
