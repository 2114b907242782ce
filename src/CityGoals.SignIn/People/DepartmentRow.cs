namespace CityGoals.SignIn.People;

/// <summary>A department, section or office (市長・副市長) of the city, in the days in which it stands.</summary>
public sealed record DepartmentRow
{
    public required string Code { get; init; }

    /// <summary>The department that a section belongs to; none for what belongs to none.</summary>
    public string? ParentCode { get; init; }

    /// <summary>office, department or section.</summary>
    public required string Kind { get; init; }

    public required string Name { get; init; }

    public required string NameEn { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day; none while it stands.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>What it came from.</summary>
    public IReadOnlyList<string> Predecessors { get; init; } = [];

    /// <summary>What it became.</summary>
    public required string[] Successors { get; init; }

    /// <summary>Whether it stands on a day.</summary>
    internal bool StandsOn(DateOnly day) => From <= day && (Until is not { } last || day <= last);
}
