namespace CityGoals.Contracts.Goals.V1;

/// <summary>An imported sheet brought mid-term or final reports with it. Published together with the sheet's first revision.</summary>
public sealed record SheetReportsImported
{
    public required string MunicipalityCode { get; init; }

    public required Guid GoalSheetId { get; init; }

    /// <summary>Revision of the sheet whose actions these reports speak of.</summary>
    public required int Revision { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    public required int FiscalYear { get; init; }

    public required string DepartmentCode { get; init; }

    public required IReadOnlyList<ImportedReport> Reports { get; init; }
}
