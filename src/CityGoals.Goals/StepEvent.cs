using CityGoals.Contracts.Goals.V1;
using CityGoals.Goals.Answers;
using CityGoals.Goals.Rows;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;

namespace CityGoals.Goals;

/// <summary>A step of a sheet as the rest of the suite hears of it. Pure.</summary>
internal static class StepEvent
{
    /// <param name="from">The state before the step.</param>
    /// <param name="sheet">The sheet after the step.</param>
    public static GoalSheetStepTaken Of(
        MunicipalityCode municipality, SheetStep step, SheetState from, SheetRow sheet, string reason, Caller caller, DateTimeOffset now) =>
        new()
        {
            MunicipalityCode = municipality.ToString(),
            GoalSheetId = sheet.GoalSheetId,
            Revision = sheet.Revision,
            Sequence = sheet.Steps,
            Step = Wire.Name(step.ToString()),
            FromState = Wire.Name(from.ToString()),
            ToState = Wire.Name(sheet.State.ToString()),
            Reason = reason,
            OccurredAt = now,
            FiscalYear = sheet.FiscalYear,
            DepartmentCode = sheet.DepartmentCode,
            DepartmentName = sheet.DepartmentName,
            Number = sheet.Number,
            Rank = sheet.Rank,
            Title = sheet.Title,
            PersonId = caller.PersonId,
            PersonName = caller.Name,
            SubmittedBy = sheet.SubmittedBy,
        };
}
