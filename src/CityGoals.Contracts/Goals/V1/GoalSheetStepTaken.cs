namespace CityGoals.Contracts.Goals.V1;

/// <summary>A goal sheet took a step on its way through the posts. Its publication is told by <see cref="GoalSheetPublished"/>.</summary>
public sealed record GoalSheetStepTaken
{
    /// <summary>全国地方公共団体コード, 6 digits with the check digit.</summary>
    public required string MunicipalityCode { get; init; }

    public required Guid GoalSheetId { get; init; }

    /// <summary>Revision of the sheet's content, from 1.</summary>
    public required int Revision { get; init; }

    /// <summary>How many steps the sheet has taken, this one included; a consumer that holds a higher one ignores this event.</summary>
    public required int Sequence { get; init; }

    /// <summary>submit, approve, return, withdraw or revise.</summary>
    public required string Step { get; init; }

    /// <summary>draft, submitted, head-approved, approved, returned or published.</summary>
    public required string FromState { get; init; }

    /// <summary>The same words.</summary>
    public required string ToState { get; init; }

    /// <summary>Never empty for return and revise; may be for the others.</summary>
    public required string Reason { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>Calendar year in which the fiscal year starts.</summary>
    public required int FiscalYear { get; init; }

    public required string DepartmentCode { get; init; }

    public required string DepartmentName { get; init; }

    public required int Number { get; init; }

    /// <summary>優先順位, from 1.</summary>
    public required int Rank { get; init; }

    public required string Title { get; init; }

    /// <summary>Who took the step.</summary>
    public required string PersonId { get; init; }

    public required string PersonName { get; init; }

    /// <summary>Who handed the sheet in last; none if nobody ever did.</summary>
    public string? SubmittedBy { get; init; }
}
