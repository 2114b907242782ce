using System.ComponentModel.DataAnnotations;

namespace CityGoals.SignIn.Endpoints.Staff;

/// <summary>What is stated of a person.</summary>
public record PersonFields
{
    [Required(AllowEmptyStrings = false), StringLength(100)]
    public required string Name { get; init; }

    /// <summary>Reading of the name, in hiragana.</summary>
    [Required(AllowEmptyStrings = false), StringLength(100)]
    public required string Kana { get; init; }

    [Required(AllowEmptyStrings = true), StringLength(100)]
    public required string NameEn { get; init; }

    [Required(AllowEmptyStrings = false), EmailAddress, StringLength(254)]
    public required string Mail { get; init; }

    [StringLength(40)]
    public string? StaffNumber { get; init; }

    /// <summary>ja or en; none: as it is, and Japanese for somebody new.</summary>
    [RegularExpression("ja|en")]
    public string? Language { get; init; }

    /// <summary>The same without spaces around, and none instead of nothing.</summary>
    internal PersonFields Trimmed() => new()
    {
        Name = Name.Trim(),
        Kana = Kana.Trim(),
        NameEn = NameEn.Trim(),
        Mail = Mail.Trim(),
        StaffNumber = string.IsNullOrWhiteSpace(StaffNumber) ? null : StaffNumber.Trim(),
        Language = Language,
    };

    /// <summary>Whether somebody is described just so.</summary>
    internal bool Describe(PersonAnswer person) =>
        (Name, Kana, NameEn, Mail, StaffNumber, Language ?? person.Language) == (person.Name, person.Kana, person.NameEn, person.Mail, person.StaffNumber, person.Language);
}
