using System.ComponentModel.DataAnnotations;
using CityGoals.Goals.Editing;

namespace CityGoals.Goals.Plans;

/// <summary>A version of a plan with all its elements, in the order of its table of contents.</summary>
public sealed record StatedPlan : IValidatableObject
{
    /// <summary>Most elements of a plan.</summary>
    public const int MostElements = 5000;

    /// <summary>The revision that the person has seen; 0: the plan is new.</summary>
    [Range(0, int.MaxValue)]
    public required int Revision { get; init; }

    /// <summary>The same for all versions of a plan.</summary>
    [RegularExpression("[a-z0-9]+(-[a-z0-9]+)*", ErrorMessage = "英小文字、数字、間のハイフンで書いてください。Use small letters, digits and hyphens between them."), Characters(50)]
    public required string Code { get; init; }

    [Required(AllowEmptyStrings = false, ErrorMessage = "名称がありません。The name is missing."), Characters(200)]
    public required string Name { get; init; }

    [Characters(200)]
    public string NameEn { get; init; } = "";

    /// <summary>What the version is called: 前期基本計画. May be empty.</summary>
    [Characters(100)]
    public string Version { get; init; } = "";

    public required DateOnly ValidFrom { get; init; }

    /// <summary>Its last day; none: until the next version begins, or for good.</summary>
    public DateOnly? ValidTo { get; init; }

    [AtMost(MostElements)]
    public required IReadOnlyList<StatedElement> Elements { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (ValidTo < ValidFrom) yield return new ValidationResult("期間の終わりが始まりより前です。The last day is before the first.", [nameof(ValidTo)]);
        if (Elements.Count == 0 || Elements.Contains(null!)) yield return new ValidationResult("計画の要素がありません。The plan has no elements.", [nameof(Elements)]);
    }
}
