namespace CityGoals.Goals;

/// <summary>What a person does with a sheet on its way to publication.</summary>
public enum SheetStep
{
    /// <summary>提出: the department hands the sheet in.</summary>
    Submit,

    /// <summary>承認: the head, then the planning office.</summary>
    Approve,

    /// <summary>差戻し: back to the department, with a reason.</summary>
    Return,

    /// <summary>取下げ: the department takes back what it handed in.</summary>
    Withdraw,

    /// <summary>改める: what was approved or published is to be changed, with a reason; what is published stays so meanwhile.</summary>
    Revise,
}
