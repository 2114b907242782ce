namespace CityGoals.Goals;

/// <summary>How far a goal sheet has come. The numbers stand in kept answers to commands: none changes its meaning.</summary>
public enum SheetState
{
    /// <summary>下書き: seen by the city's staff, may be changed.</summary>
    Draft = 0,

    /// <summary>提出済み: waits for the head of the department.</summary>
    Submitted = 2,

    /// <summary>部局長承認済み: waits for the planning office.</summary>
    HeadApproved = 3,

    /// <summary>承認済み: may be published.</summary>
    Approved = 4,

    /// <summary>差戻し: waits for the department, which was told why.</summary>
    Returned = 5,

    /// <summary>公表済み: known to everyone, through <c>GoalSheetPublished</c>.</summary>
    Published = 1,
}
