namespace CityGoals.SignIn.Endpoints.Staff;

/// <summary>A post held by a person.</summary>
public sealed record HoldingAnswer
{
    public required Guid PostHoldingId { get; init; }

    public required Guid PersonId { get; init; }

    public required string PersonName { get; init; }

    public required Guid PostId { get; init; }

    public required string DepartmentCode { get; init; }

    public required string DepartmentName { get; init; }

    public string? SectionCode { get; init; }

    public string? SectionName { get; init; }

    public required string Title { get; init; }

    public required string[] Roles { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day; none while nobody knows the end.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Whom the person stands in for (代理); none for those who hold the post themselves.</summary>
    public Guid? DeputyFor { get; init; }

    public string? DeputyForName { get; init; }
}
