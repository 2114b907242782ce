using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Clients.Goals;

/// <summary>A period as read from its text.</summary>
public sealed record SheetPeriod
{
    /// <summary>unstated, deadline, window, throughout, recurring or unread.</summary>
    public required string Kind { get; init; }

    /// <summary>What was read, in words.</summary>
    public string ExplainJa { get; init; } = "";

    public string ExplainEn { get; init; } = "";

    /// <summary>What a person should know about the reading.</summary>
    public IReadOnlyList<Bilingual> Notes { get; init; } = [];

    /// <summary>What was read, in both languages.</summary>
    public Bilingual Explanation => new(ExplainJa, ExplainEn);

    /// <summary>Whether the words could not be read; they stay as they are.</summary>
    public bool Unread => Kind == "unread";
}
