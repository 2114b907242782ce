using System.ComponentModel.DataAnnotations;

namespace CityGoals.Goals.Editing;

/// <summary>What a person says of a sheet, and to whom.</summary>
public record CommentWords : IValidatableObject
{
    [Characters(2000)]
    public required string Body { get; init; }

    /// <summary>Ids of people of the city who are to be told.</summary>
    [AtMost(20)]
    public IReadOnlyList<Guid> Mentioned { get; init; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (string.IsNullOrWhiteSpace(Body)) yield return new ValidationResult("コメントがありません。The comment is missing.", [nameof(Body)]);
    }
}
