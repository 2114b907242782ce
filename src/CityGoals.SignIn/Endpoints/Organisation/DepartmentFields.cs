using System.ComponentModel.DataAnnotations;

namespace CityGoals.SignIn.Endpoints.Organisation;

/// <summary>What is stated of a new department or section.</summary>
public record DepartmentFields
{
    [Required, StringLength(60), RegularExpression("[a-z0-9]+(-[a-z0-9]+)*")]
    public required string Code { get; init; }

    [StringLength(60)]
    public string? ParentCode { get; init; }

    [Required, RegularExpression("office|department|section")]
    public required string Kind { get; init; }

    [Required(AllowEmptyStrings = false), StringLength(100)]
    public required string Name { get; init; }

    [Required(AllowEmptyStrings = false), StringLength(100)]
    public required string NameEn { get; init; }

    internal string? Parent => string.IsNullOrWhiteSpace(ParentCode) ? null : ParentCode;
}
