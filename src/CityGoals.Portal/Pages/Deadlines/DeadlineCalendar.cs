using CityGoals.Portal.Clients.Notifications;

namespace CityGoals.Portal.Pages.Deadlines;

/// <summary>Deadlines as a person looks at them on a day.</summary>
/// <param name="Past">Months before today with what was due in them, and this month up to yesterday.</param>
/// <param name="Ahead">This month from today on, and the months after.</param>
/// <param name="Throughout">Work that goes on all year, or again and again without a day.</param>
/// <param name="Undated">Work without a date.</param>
public sealed record DeadlineCalendar(
    IReadOnlyList<DeadlineMonth> Past, IReadOnlyList<DeadlineMonth> Ahead, IReadOnlyList<ActionDeadline> Throughout, IReadOnlyList<ActionDeadline> Undated)
{
    /// <summary>Sorts deadlines around a day.</summary>
    public static DeadlineCalendar Of(IReadOnlyList<ActionDeadline> deadlines, DateOnly today)
    {
        var dated = deadlines.Where(deadline => deadline.Due is not null && !GoesOn(deadline)).OrderBy(deadline => deadline.Due).ToList();
        return new DeadlineCalendar(
            Months(dated.Where(deadline => deadline.Due < today)),
            Months(dated.Where(deadline => deadline.Due >= today)),
            [.. deadlines.Where(GoesOn)],
            [.. deadlines.Where(deadline => deadline.Due is null && !GoesOn(deadline))]);
    }

    private static bool GoesOn(ActionDeadline deadline) => deadline is { Kind: "throughout" } or { Kind: "recurring", Due: null };

    private static IReadOnlyList<DeadlineMonth> Months(IEnumerable<ActionDeadline> dated) =>
        [.. dated.GroupBy(deadline => new DateOnly(deadline.Due!.Value.Year, deadline.Due.Value.Month, 1)).Select(month => new DeadlineMonth(month.Key, [.. month]))];
}
