namespace CityGoals.Contracts.SignIn.V1;

/// <summary>A department (部局), section (課・係) or office (市長・副市長) in the days in which it stands. Its code is never used again.</summary>
public sealed record OrganisationUnit
{
    public required string Code { get; init; }

    /// <summary>office, department or section.</summary>
    public required string Kind { get; init; }

    /// <summary>The department that a section belongs to; null for what belongs to none.</summary>
    public required string? ParentCode { get; init; }

    public required string Name { get; init; }

    public required string NameEn { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last day; null while it stands.</summary>
    public required DateOnly? ValidTo { get; init; }

    /// <summary>Codes of what it became on the day after; empty while it stands, or where it was closed.</summary>
    public required IReadOnlyList<string> Successors { get; init; }
}
