using System.ComponentModel.DataAnnotations;
using CityGoals.Notifications.Planning;

namespace CityGoals.Notifications.Endpoints;

/// <summary>When a city reminds, as it is asked and answered; days as <see cref="StageSettings"/> counts them.</summary>
public sealed record ReminderSettingsFields : IValidatableObject
{
    /// <summary>Days before a due date, each once; may be empty.</summary>
    [MaxLength(10)]
    public required IReadOnlyList<int> BeforeDays { get; init; }

    /// <summary>Working days of quiet after a due date.</summary>
    [Range(0, 30)]
    public required int GraceDays { get; init; }

    [Range(1, StageSettings.Longest)]
    public required int RepeatDays { get; init; }

    [Range(1, StageSettings.Longest)]
    public required int HeadAfterDays { get; init; }

    [Range(1, StageSettings.Longest)]
    public required int OfficeAfterDays { get; init; }

    [Range(1, StageSettings.Longest)]
    public required int RoundDaysLeft { get; init; }

    /// <summary>Closing days of the city's own. Of a day that is named twice, the last name counts.</summary>
    [MaxLength(1000)]
    public required IReadOnlyList<ClosingDay> ClosingDays { get; init; }

    public static ReminderSettingsFields Of(CitySettings settings) => new()
    {
        BeforeDays = settings.Stages.BeforeDays,
        GraceDays = settings.Stages.GraceDays,
        RepeatDays = settings.Stages.RepeatDays,
        HeadAfterDays = settings.Stages.HeadAfterDays,
        OfficeAfterDays = settings.Stages.OfficeAfterDays,
        RoundDaysLeft = settings.Stages.RoundDaysLeft,
        ClosingDays = settings.ClosingDays,
    };

    /// <summary>The same as the rules take them.</summary>
    public CitySettings ToCity() => new(
        new StageSettings
        {
            BeforeDays = [.. BeforeDays.Distinct().OrderDescending()],
            GraceDays = GraceDays,
            RepeatDays = RepeatDays,
            HeadAfterDays = HeadAfterDays,
            OfficeAfterDays = OfficeAfterDays,
            RoundDaysLeft = RoundDaysLeft,
        },
        [.. ClosingDays.GroupBy(closing => closing.Day).Select(day => day.Last()).OrderBy(closing => closing.Day)]);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (BeforeDays.Any(days => days is < 1 or > StageSettings.Longest))
        {
            yield return new ValidationResult($"期限前の日数は1～{StageSettings.Longest}です。Days before a due date are 1–{StageSettings.Longest}.", [nameof(BeforeDays)]);
        }

        if (ClosingDays.Any(closing => closing is null or { Name: null } or { NameEn: null })) yield return new ValidationResult("休業日に空のものがあります。A closing day is empty.", [nameof(ClosingDays)]);
    }
}
