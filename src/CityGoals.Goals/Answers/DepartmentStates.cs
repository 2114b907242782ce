namespace CityGoals.Goals.Answers;

/// <summary>How many sheets of a department's year are in which state.</summary>
internal sealed record DepartmentStates
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string NameEn { get; init; }

    public required int Draft { get; init; }

    public required int Submitted { get; init; }

    public required int HeadApproved { get; init; }

    public required int Approved { get; init; }

    public required int Returned { get; init; }

    public required int Published { get; init; }
}
