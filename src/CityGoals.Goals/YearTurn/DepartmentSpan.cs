namespace CityGoals.Goals.YearTurn;

/// <summary>A department in its days, with what it became.</summary>
internal sealed record DepartmentSpan
{
    public required string DepartmentCode { get; init; }

    public required string Name { get; init; }

    public required string NameEn { get; init; }

    public DateOnly? ValidFrom { get; init; }

    /// <summary>Its last day; none while it stands.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>Codes of what it became on the day after; empty while it stands, or where it was closed.</summary>
    public required string[] Successors { get; init; }

    /// <summary>Whether it stands on a day.</summary>
    public bool Stands(DateOnly day) => (ValidFrom is null || ValidFrom <= day) && (ValidTo is null || ValidTo >= day);
}
