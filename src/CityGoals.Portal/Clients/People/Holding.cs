using CityGoals.Portal.Clients.Organisation;

namespace CityGoals.Portal.Clients.People;

/// <summary>A post held by a person from a day to a day.</summary>
public sealed record Holding
{
    public required Guid PostHoldingId { get; init; }

    public required Guid PostId { get; init; }

    public required string DepartmentCode { get; init; }

    public required string DepartmentName { get; init; }

    public string? SectionName { get; init; }

    public required string Title { get; init; }

    /// <summary>What the post lets its holder do.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    public required DateOnly From { get; init; }

    /// <summary>The last day; none while nobody knows it.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The person for whom it is held; none where it is the holder's own.</summary>
    public Guid? DeputyFor { get; init; }

    public string? DeputyForName { get; init; }

    /// <summary>総務部 総務課 課長.</summary>
    public string Place => PostTitle.In([DepartmentName, SectionName], Title);

    /// <summary>Whether it is over on a day: <paramref name="day"/> lies after its last day.</summary>
    public bool IsPastOn(DateOnly day) => Until < day;

    /// <summary>Whether a day lies before its first.</summary>
    public bool IsComingOn(DateOnly day) => From > day;

    /// <summary>Whether it is held on a day.</summary>
    public bool IsHeldOn(DateOnly day) => !IsPastOn(day) && !IsComingOn(day);
}
