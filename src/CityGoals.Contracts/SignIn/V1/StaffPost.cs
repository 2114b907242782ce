namespace CityGoals.Contracts.SignIn.V1;

/// <summary>A post (役職) in the days in which a person holds it.</summary>
public sealed record StaffPost
{
    /// <summary>Code of the department or office.</summary>
    public required string DepartmentCode { get; init; }

    /// <summary>Code of the section; null for a post of the department as a whole.</summary>
    public required string? SectionCode { get; init; }

    /// <summary>What the post is called.</summary>
    public required string Title { get; init; }

    /// <summary>Author, Head, PlanningOffice, Executive, Administrator, Auditor; may be empty.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day; null while nobody knows the end.</summary>
    public required DateOnly? Until { get; init; }

    /// <summary>The person whom the holder stands in for (代理); null for those who hold the post themselves.</summary>
    public required Guid? DeputyFor { get; init; }
}
