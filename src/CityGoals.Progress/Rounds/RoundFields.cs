using System.ComponentModel.DataAnnotations;

namespace CityGoals.Progress.Rounds;

/// <summary>What the planning office states of a round.</summary>
public record RoundFields : IValidatableObject
{
    /// <summary>The time zone of every Japanese city.</summary>
    public const string UsualTimeZone = "Asia/Tokyo";

    /// <summary>Calendar year in which the fiscal year starts.</summary>
    [Range(1868, 9998)]
    public required int FiscalYear { get; init; }

    /// <summary>The city's own key of the sort of round: mid-term, final, quarter-1.</summary>
    [RegularExpression("[a-z0-9]+(-[a-z0-9]+)*"), StringLength(40)]
    public required string Kind { get; init; }

    /// <summary>In Japanese.</summary>
    [Characters(100), Required(AllowEmptyStrings = false)]
    public required string Name { get; init; }

    /// <summary>In English.</summary>
    [Characters(200), Required(AllowEmptyStrings = false)]
    public required string NameEn { get; init; }

    /// <summary>The day whose state is reported.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>First day on which reports are taken.</summary>
    public required DateOnly OpensOn { get; init; }

    /// <summary>Last day, to its very end.</summary>
    public required DateOnly ClosesOn { get; init; }

    /// <summary>IANA name of the city's time zone.</summary>
    public string TimeZone { get; init; } = UsualTimeZone;

    /// <summary>Codes of the departments that report; empty: all.</summary>
    [MaxLength(500)]
    public IReadOnlyList<string> Departments { get; init; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (ClosesOn < OpensOn) yield return new ValidationResult("受付の終わりが始まりより前です。The window ends before it begins.", [nameof(ClosesOn)]);
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _)) yield return new ValidationResult("この時間帯はありません。No such time zone.", [nameof(TimeZone)]);
        if (Departments.Any(string.IsNullOrWhiteSpace) || Departments.Distinct(StringComparer.Ordinal).Count() < Departments.Count)
        {
            yield return new ValidationResult("部局コードが空か、重なっています。A department code is empty or repeated.", [nameof(Departments)]);
        }
    }
}
