using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Clients.Organisation;

/// <summary>A department or section, from the day it was set up to the day it was dissolved.</summary>
public sealed record Department
{
    public required string Code { get; init; }

    /// <summary>The one it belongs to; none at the top.</summary>
    public string? ParentCode { get; init; }

    /// <summary>office, department or section.</summary>
    public required string Kind { get; init; }

    public required string Name { get; init; }

    public string? NameEn { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>The last day; none while it stands.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Codes of those that it came from.</summary>
    public IReadOnlyList<string> Predecessors { get; init; } = [];

    /// <summary>Codes of those that it became.</summary>
    public IReadOnlyList<string> Successors { get; init; } = [];

    public Bilingual Names => new(Name, string.IsNullOrEmpty(NameEn) ? Name : NameEn);

    /// <summary>Whether it stands on a day.</summary>
    public bool StandsOn(DateOnly day) => From <= day && !(Until < day);
}
