namespace CityGoals.SignIn.Endpoints.Posts;

/// <summary>A post (役職), with who holds it today or will.</summary>
public sealed record PostAnswer
{
    public required Guid PostId { get; init; }

    public required int Revision { get; init; }

    public required string DepartmentCode { get; init; }

    public required string DepartmentName { get; init; }

    public string? SectionCode { get; init; }

    public string? SectionName { get; init; }

    public required string Title { get; init; }

    public required string[] Roles { get; init; }

    public IReadOnlyList<PostHolder> Holders { get; init; } = [];
}
