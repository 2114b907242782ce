using System.Globalization;

namespace CityGoals.Notifications.Endpoints;

/// <summary>Where a page of planned reminders ends.</summary>
internal sealed record PlannedKey(DateOnly SendOn, Guid SubjectId, DateOnly Due, string Stage, string Post)
{
    private const string Day = "yyyy-MM-dd";

    public static PlannedKey Of(PlannedReminder last) => new(last.SendOn, last.SubjectId, last.Due, last.Stage, last.Post);

    /// <summary>None: nothing that <see cref="ToString"/> gives.</summary>
    public static PlannedKey? Parse(string text) =>
        text.Split('_', 5) is [var day, var subject, var due, var stage, var post] && TryDay(day, out var sendOn) && Guid.TryParse(subject, out var id) && TryDay(due, out var on)
            ? new PlannedKey(sendOn, id, on, stage, post)
            : null;

    // The post comes last: a department's code may hold anything.
    public override string ToString() => $"{SendOn.ToString(Day, CultureInfo.InvariantCulture)}_{SubjectId}_{Due.ToString(Day, CultureInfo.InvariantCulture)}_{Stage}_{Post}";

    private static bool TryDay(string text, out DateOnly day) => DateOnly.TryParseExact(text, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
