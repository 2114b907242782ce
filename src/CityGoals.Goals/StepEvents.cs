using CityGoals.Contracts.Goals.V1;
using CityGoals.Goals.Rows;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;

namespace CityGoals.Goals;

/// <summary>A step of a sheet as the rest of the suite hears of it. Pure.</summary>
internal static class StepEvents
{
    /// <summary>提出.</summary>
    /// <param name="sheet">The sheet after the step.</param>
    public static GoalSheetSubmitted Submitted(MunicipalityCode municipality, SheetRow sheet, Caller caller, DateTimeOffset now) => new()
    {
        MunicipalityCode = municipality.ToString(),
        GoalSheetId = sheet.GoalSheetId,
        Revision = sheet.Revision,
        Step = sheet.Steps,
        OccurredAt = now,
        FiscalYear = sheet.FiscalYear,
        DepartmentCode = sheet.DepartmentCode,
        DepartmentName = sheet.DepartmentName,
        Number = sheet.Number,
        Rank = sheet.Rank,
        Title = sheet.Title,
        PersonId = caller.PersonId,
        PersonName = caller.Name,
        SubmittedBy = sheet.SubmittedBy ?? throw new InvalidOperationException($"Goal sheet {sheet.GoalSheetId} was never handed in."),
    };

    /// <summary>承認.</summary>
    /// <param name="sheet">The sheet after the step.</param>
    public static GoalSheetApproved Approved(MunicipalityCode municipality, SheetRow sheet, Caller caller, DateTimeOffset now)
    {
        var whole = Submitted(municipality, sheet, caller, now);
        return new()
        {
            MunicipalityCode = whole.MunicipalityCode,
            GoalSheetId = whole.GoalSheetId,
            Revision = whole.Revision,
            Step = whole.Step,
            OccurredAt = whole.OccurredAt,
            FiscalYear = whole.FiscalYear,
            DepartmentCode = whole.DepartmentCode,
            DepartmentName = whole.DepartmentName,
            Number = whole.Number,
            Rank = whole.Rank,
            Title = whole.Title,
            PersonId = whole.PersonId,
            PersonName = whole.PersonName,
            SubmittedBy = whole.SubmittedBy,
            By = sheet.State == SheetState.HeadApproved ? "head" : "planning-office",
        };
    }

    /// <summary>差戻し.</summary>
    /// <param name="sheet">The sheet after the step.</param>
    public static GoalSheetReturned Returned(MunicipalityCode municipality, SheetRow sheet, Caller caller, DateTimeOffset now, string reason)
    {
        var whole = Submitted(municipality, sheet, caller, now);
        return new()
        {
            MunicipalityCode = whole.MunicipalityCode,
            GoalSheetId = whole.GoalSheetId,
            Revision = whole.Revision,
            Step = whole.Step,
            OccurredAt = whole.OccurredAt,
            FiscalYear = whole.FiscalYear,
            DepartmentCode = whole.DepartmentCode,
            DepartmentName = whole.DepartmentName,
            Number = whole.Number,
            Rank = whole.Rank,
            Title = whole.Title,
            PersonId = whole.PersonId,
            PersonName = whole.PersonName,
            SubmittedBy = whole.SubmittedBy,
            Reason = reason,
        };
    }

    /// <summary>取下げ.</summary>
    /// <param name="sheet">The sheet after the step.</param>
    public static GoalSheetWithdrawn Withdrawn(MunicipalityCode municipality, SheetRow sheet, Caller caller, DateTimeOffset now, string reason)
    {
        var whole = Submitted(municipality, sheet, caller, now);
        return new()
        {
            MunicipalityCode = whole.MunicipalityCode,
            GoalSheetId = whole.GoalSheetId,
            Revision = whole.Revision,
            Step = whole.Step,
            OccurredAt = whole.OccurredAt,
            FiscalYear = whole.FiscalYear,
            DepartmentCode = whole.DepartmentCode,
            DepartmentName = whole.DepartmentName,
            Number = whole.Number,
            Rank = whole.Rank,
            Title = whole.Title,
            PersonId = whole.PersonId,
            PersonName = whole.PersonName,
            SubmittedBy = whole.SubmittedBy,
            Reason = reason,
        };
    }
}
