namespace CityGoals.Contracts.Progress.V1;

/// <summary>The report on a sheet in a round was published, or a corrected one was. Carries the whole report.</summary>
public sealed record ReportPublished
{
    /// <summary>全国地方公共団体コード, 6 digits with the check digit.</summary>
    public required string MunicipalityCode { get; init; }

    public required Guid RoundId { get; init; }

    public required Guid GoalSheetId { get; init; }

    /// <summary>Revision of the report's content, from 1; a consumer that holds the same or a higher one ignores this event.</summary>
    public required int Revision { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>Calendar year in which the fiscal year starts.</summary>
    public required int FiscalYear { get; init; }

    /// <summary>The city's own key of the sort of round.</summary>
    public required string RoundKind { get; init; }

    public required string RoundName { get; init; }

    public required string RoundNameEn { get; init; }

    /// <summary>The day whose state is reported.</summary>
    public required DateOnly AsOf { get; init; }

    public required string DepartmentCode { get; init; }

    public required bool Late { get; init; }

    /// <summary>By action and initiative, in the order of the form.</summary>
    public required IReadOnlyList<PublishedReportEntry> Entries { get; init; }

    /// <summary>取組による効果・残された課題; may be empty.</summary>
    public required string Effect { get; init; }

    /// <summary>市民参加・協働、市民満足度; may be empty.</summary>
    public required string Participation { get; init; }
}
