using System.ComponentModel.DataAnnotations;

namespace CityGoals.SignIn.Endpoints.Posts;

/// <summary>What is stated of a post.</summary>
public record PostFields : IValidatableObject
{
    [Required(AllowEmptyStrings = false), StringLength(100)]
    public required string DepartmentCode { get; init; }

    [StringLength(100)]
    public string? SectionCode { get; init; }

    [Required(AllowEmptyStrings = false), StringLength(100)]
    public required string Title { get; init; }

    /// <summary>What its holders may do; none for a post that has to do with goals in no way.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Roles.Except(ServiceDefaults.Roles.OfStaff, StringComparer.Ordinal).Any()) yield return new ValidationResult("この権限はありません。There is no such role.", [nameof(Roles)]);
    }

    internal string? Section => string.IsNullOrWhiteSpace(SectionCode) ? null : SectionCode;

    /// <summary>Whether a post is described just so.</summary>
    internal bool Describe(PostAnswer post) =>
        (DepartmentCode, Section, Title) == (post.DepartmentCode, post.SectionCode, post.Title) && Roles.ToHashSet(StringComparer.Ordinal).SetEquals(post.Roles);
}
