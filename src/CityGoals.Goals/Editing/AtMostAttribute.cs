using System.Collections;
using System.ComponentModel.DataAnnotations;

namespace CityGoals.Goals.Editing;

/// <summary>A list of at most so many parts.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AtMostAttribute(int most) : ValidationAttribute
{
    /// <summary>Most parts.</summary>
    public int Most => most;

    public override bool IsValid(object? value) => value is not ICollection parts || parts.Count <= most;

    public override string FormatErrorMessage(string name) => $"{most}件までです。At most {most} are possible.";
}
