namespace CityGoals.Progress.Reports;

/// <summary>What a person does with a report on its way to publication.</summary>
public enum ReportStep
{
    /// <summary>提出.</summary>
    Submit,

    /// <summary>承認: the head, then the planning office.</summary>
    Approve,

    /// <summary>差戻し: back to the department, with a reason for the whole or for the very actions.</summary>
    Return,

    /// <summary>取下げ.</summary>
    Withdraw,
}
