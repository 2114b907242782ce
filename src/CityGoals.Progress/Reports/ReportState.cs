namespace CityGoals.Progress.Reports;

/// <summary>How far a report has come. The names stand in the database, the numbers in kept answers to commands.</summary>
public enum ReportState
{
    /// <summary>下書き: the department writes it; also what nobody has begun yet.</summary>
    Draft = 0,

    /// <summary>提出済み: waits for the head of the department.</summary>
    Submitted = 1,

    /// <summary>部局長承認済み: waits for the planning office.</summary>
    HeadApproved = 2,

    /// <summary>承認済み: may be published.</summary>
    Approved = 3,

    /// <summary>差戻し: waits for the department, which was told why.</summary>
    Returned = 4,

    /// <summary>公表済み.</summary>
    Published = 5,
}
