namespace CityGoals.Contracts.Goals.V1;

/// <summary>The goals of a department's year were put in another order. A later <see cref="GoalSheetPublished"/> of any of them carries its rank too.</summary>
public sealed record GoalSheetsRanked
{
    /// <summary>全国地方公共団体コード, 6 digits with the check digit.</summary>
    public required string MunicipalityCode { get; init; }

    /// <summary>Calendar year in which the fiscal year starts.</summary>
    public required int FiscalYear { get; init; }

    public required string DepartmentCode { get; init; }

    /// <summary>How often they were put in order, this time included; a consumer that holds a higher one ignores this event.</summary>
    public required int Ranking { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>Who did it.</summary>
    public required string PersonId { get; init; }

    public required string PersonName { get; init; }

    /// <summary>Every sheet of the department's year, published or not, by its new rank.</summary>
    public required IReadOnlyList<RankedSheet> Sheets { get; init; }
}
