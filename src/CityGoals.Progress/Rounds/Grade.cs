using System.ComponentModel.DataAnnotations;

namespace CityGoals.Progress.Rounds;

/// <summary>A grade of a judgement scale (◎, A, 5), with what it means in this city.</summary>
public sealed record Grade
{
    /// <summary>As it is shown and chosen.</summary>
    [Characters(10), Required(AllowEmptyStrings = false)]
    public required string Symbol { get; init; }

    /// <summary>When it is given, in Japanese.</summary>
    [Characters(300), Required(AllowEmptyStrings = false)]
    public required string Definition { get; init; }

    /// <summary>The same in English.</summary>
    [Characters(600), Required(AllowEmptyStrings = false)]
    public required string DefinitionEn { get; init; }
}
