using System.ComponentModel.DataAnnotations;

namespace CityGoals.Progress;

/// <summary>A text of at most so many UTF-16 units, without the null character, which no database keeps.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class CharactersAttribute(int most) : ValidationAttribute
{
    /// <summary>Most UTF-16 units.</summary>
    public int Most => most;

    public override bool IsValid(object? value) => value is not string text || (text.Length <= most && !text.Contains('\0', StringComparison.Ordinal));

    public override string FormatErrorMessage(string name) =>
        $"{most}文字までで、使えない文字（U+0000）を入れないでください。Use at most {most} characters, and not the character U+0000.";
}
