namespace CityGoals.Goals.Import;

/// <summary>A row of <c>department</c>.</summary>
internal sealed record KnownDepartment
{
    public required string DepartmentCode { get; init; }

    /// <summary>Place in the city's own order.</summary>
    public required int Position { get; init; }

    public required string Name { get; init; }

    public required string NameEn { get; init; }

    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }
}
