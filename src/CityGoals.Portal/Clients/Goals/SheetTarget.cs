using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Clients.Goals;

/// <summary>One numeric target as read from the target text.</summary>
public sealed record SheetTarget
{
    /// <summary>First character of the phrase in the target text, from 0.</summary>
    public int Start { get; init; }

    public int Length { get; init; }

    /// <summary>What was read, in words.</summary>
    public string ExplainJa { get; init; } = "";

    public string ExplainEn { get; init; } = "";

    /// <summary>What a person should know about the reading.</summary>
    public IReadOnlyList<Bilingual> Notes { get; init; } = [];

    /// <summary>What was read, in both languages.</summary>
    public Bilingual Explanation => new(ExplainJa, ExplainEn);
}
