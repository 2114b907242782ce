using System.ComponentModel.DataAnnotations;
using CityGoals.Goals.Rows;
using CityGoals.Reading.Prose.Periods;

namespace CityGoals.Goals.Endpoints;

/// <summary>A period as a person states it: a deadline has a last day, a window a first or a last one, what goes on or recurs has none.</summary>
public sealed record StatedPeriod : IValidatableObject
{
    public required PeriodKind Kind { get; init; }

    public DateOnly? Start { get; init; }

    public DateOnly? Due { get; init; }

    /// <summary>All due dates, where there are several or the action recurs at a date; empty: the due date alone.</summary>
    [MaxLength(50)]
    public IReadOnlyList<DateOnly> Dues { get; init; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Kind == PeriodKind.Deadline && Due is null) yield return new ValidationResult("期限の日がありません。The due date is missing.", [nameof(Due)]);
        if (Kind == PeriodKind.Window && Start is null && Due is null) yield return new ValidationResult("期間の日がありません。The dates are missing.", [nameof(Start), nameof(Due)]);
        if (Due < Start) yield return new ValidationResult("終わりが始まりより前です。It ends before it begins.", [nameof(Due)]);
    }

    /// <summary>The stored period of an action, as a person would have to state it.</summary>
    internal static StatedPeriod Of(ActionRow action) =>
        new() { Kind = Enum.Parse<PeriodKind>(action.PeriodKind), Start = action.PeriodStart, Due = action.PeriodDue, Dues = action.PeriodDues };

    /// <summary>The period that holds from now on, beside the unaltered text.</summary>
    public Period Over(string text)
    {
        var (start, due) = Kind switch
        {
            PeriodKind.Deadline => (null, Due),
            PeriodKind.Window or PeriodKind.Throughout => (Start, Due),
            _ => (null, null),
        };
        return new Period(text, Kind, start, due, Dues.Count > 0 ? Dues : due is { } day ? [day] : [], PeriodRemarks.None, Span: null);
    }
}
