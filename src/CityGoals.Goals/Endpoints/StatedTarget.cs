using System.ComponentModel.DataAnnotations;
using CityGoals.Goals.Rows;
using CityGoals.Reading.Prose;
using CityGoals.Reading.Prose.Targets;

namespace CityGoals.Goals.Endpoints;

/// <summary>A target as a person states it.</summary>
public sealed record StatedTarget : IValidatableObject
{
    [StringLength(500)]
    public string Subject { get; init; } = "";

    public required Comparator Comparator { get; init; }

    /// <summary>None: nothing that can be measured.</summary>
    public decimal? Value { get; init; }

    /// <summary>The upper end of a range.</summary>
    public decimal? UpTo { get; init; }

    [StringLength(50)]
    public string Unit { get; init; } = "";

    public Counting Counting { get; init; }

    public Basis Basis { get; init; }

    public decimal? Baseline { get; init; }

    /// <summary>The whole that the value is a part of.</summary>
    public decimal? Whole { get; init; }

    /// <summary>For each so long or so many.</summary>
    [StringLength(100)]
    public string Per { get; init; } = "";

    /// <summary>First character of the words that it rests on, from 0; none: all of them.</summary>
    public int? Start { get; init; }

    public int? Length { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Value is null && Comparator is Comparator.AtLeast or Comparator.AtMost or Comparator.MoreThan or Comparator.LessThan or Comparator.About)
        {
            yield return new ValidationResult("数値がありません。The value is missing.", [nameof(Value)]);
        }
    }

    /// <summary>A stored target, as a person would have to state it.</summary>
    internal static StatedTarget Of(TargetRow target) => new()
    {
        Subject = target.Subject,
        Comparator = Enum.Parse<Comparator>(target.Comparator),
        Value = target.Value,
        UpTo = target.UpTo,
        Unit = target.Unit,
        Counting = Enum.Parse<Counting>(target.Counting),
        Basis = Enum.Parse<Basis>(target.Basis),
        Baseline = target.Baseline,
        Whole = target.Whole,
        Per = target.Per,
        Start = target.SpanStart,
        Length = target.SpanLength,
    };

    /// <summary>The target that holds from now on, beside the unaltered text.</summary>
    public NumericTarget Over(string text)
    {
        var whole = new TextSpan(0, text.Length);
        var span = Start is >= 0 and var start && Length is > 0 and var length && start <= text.Length - length ? new TextSpan(start, length) : whole;
        return new NumericTarget
        {
            Span = span,
            Words = span.In(text),
            Subject = Subject,
            Comparator = Comparator,
            Value = Value,
            UpTo = UpTo,
            Unit = Unit,
            Counting = Counting,
            Basis = Basis,
            Of = Whole,
            Per = Per,
            Baseline = Baseline is null ? null : new Baseline(Baseline, Unit, "", whole),
        };
    }
}
