namespace CityGoals.Portal.Clients.Organisation;

/// <summary>役職: a place in a department or section that carries roles, whoever holds it.</summary>
public sealed record Post
{
    public required Guid PostId { get; init; }

    /// <summary>Counts the changes; a change names the one that it was made from.</summary>
    public int Revision { get; init; }

    public required string DepartmentCode { get; init; }

    public string? SectionCode { get; init; }

    public required string Title { get; init; }

    public IReadOnlyList<string> Roles { get; init; } = [];

    public IReadOnlyList<PostHolder> Holders { get; init; } = [];

    /// <summary>What of it people may write.</summary>
    public PostDetails Details => new(DepartmentCode, SectionCode, Title, Roles);
}
