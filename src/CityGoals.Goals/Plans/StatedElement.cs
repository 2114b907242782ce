using System.ComponentModel.DataAnnotations;
using CityGoals.Goals.Editing;

namespace CityGoals.Goals.Plans;

/// <summary>An element of a plan (編, 章, 節, 施策…), as a person or a file states it.</summary>
public sealed record StatedElement
{
    /// <summary>Unique in the plan; what a corrected plan tells the element by: 1-2-1.</summary>
    [Characters(50)]
    public required string Code { get; init; }

    /// <summary>The code of the element above it; empty at the top.</summary>
    [Characters(50)]
    public string Parent { get; init; } = "";

    /// <summary>What such an element is called: 節. May be empty.</summary>
    [Characters(20)]
    public string Level { get; init; } = "";

    /// <summary>What it is numbered with: 第1節. May be empty.</summary>
    [Characters(50)]
    public string Label { get; init; } = "";

    [Characters(500)]
    public required string Title { get; init; }

    /// <summary>May be empty.</summary>
    [Characters(500)]
    public string TitleEn { get; init; } = "";

    /// <summary>Codes of the elements of the version before that this one goes on from.</summary>
    [AtMost(50)]
    public IReadOnlyList<string> Replaces { get; init; } = [];
}
