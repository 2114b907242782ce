namespace CityGoals.Contracts.Progress.V1;

/// <summary>The report on a sheet in a round took a step on its way through the posts. Its publication is told by <see cref="ReportPublished"/>.</summary>
public sealed record ReportStepTaken
{
    /// <summary>全国地方公共団体コード, 6 digits with the check digit.</summary>
    public required string MunicipalityCode { get; init; }

    public required Guid RoundId { get; init; }

    public required Guid GoalSheetId { get; init; }

    /// <summary>Revision of the report's content, from 1.</summary>
    public required int Revision { get; init; }

    /// <summary>How many steps the report has taken, this one included; a consumer that holds a higher one ignores this event.</summary>
    public required int Sequence { get; init; }

    /// <summary>submit, approve, return or withdraw.</summary>
    public required string Step { get; init; }

    /// <summary>draft, submitted, head-approved, approved, returned or published.</summary>
    public required string FromState { get; init; }

    /// <summary>The same words.</summary>
    public required string ToState { get; init; }

    /// <summary>Why, of the report as a whole; may be empty.</summary>
    public required string Reason { get; init; }

    /// <summary>With a return: what is wrong with which action; may be empty.</summary>
    public required IReadOnlyList<ReturnedPart> Parts { get; init; }

    /// <summary>Whether it was handed in after the round's last day.</summary>
    public required bool Late { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>Calendar year in which the fiscal year starts.</summary>
    public required int FiscalYear { get; init; }

    /// <summary>The city's own key of the sort of round.</summary>
    public required string RoundKind { get; init; }

    public required string RoundName { get; init; }

    public required string RoundNameEn { get; init; }

    public required string DepartmentCode { get; init; }

    public required string DepartmentName { get; init; }

    public required int Number { get; init; }

    public required string Title { get; init; }

    /// <summary>Who took the step.</summary>
    public required string PersonId { get; init; }

    public required string PersonName { get; init; }

    /// <summary>Who handed the report in last; none if nobody ever did.</summary>
    public string? SubmittedBy { get; init; }
}
