namespace CityGoals.Contracts.Goals.V1;

/// <summary>Somebody of the staff commented on a goal sheet, or mentioned others in a comment afterwards. Its words stay with the sheet.</summary>
public sealed record GoalSheetCommented
{
    /// <summary>全国地方公共団体コード, 6 digits with the check digit.</summary>
    public required string MunicipalityCode { get; init; }

    public required Guid GoalSheetId { get; init; }

    public required Guid CommentId { get; init; }

    /// <summary>Counts how often the comment was written, from 1; a consumer that holds a higher one of this comment ignores this event.</summary>
    public required int Version { get; init; }

    /// <summary>The comment that it answers; null: it begins a thread.</summary>
    public required Guid? AnswerTo { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>Calendar year in which the fiscal year starts.</summary>
    public required int FiscalYear { get; init; }

    public required string DepartmentCode { get; init; }

    public required string DepartmentName { get; init; }

    public required int Number { get; init; }

    /// <summary>優先順位, from 1.</summary>
    public required int Rank { get; init; }

    public required string Title { get; init; }

    /// <summary>Who wrote it.</summary>
    public required string PersonId { get; init; }

    public required string PersonName { get; init; }

    /// <summary>Whom it mentions and did not mention before; may be empty.</summary>
    public required IReadOnlyList<Guid> Mentioned { get; init; }
}
