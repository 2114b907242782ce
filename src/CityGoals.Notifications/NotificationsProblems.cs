using CityGoals.ServiceDefaults;

namespace CityGoals.Notifications;

/// <summary>Refusals of this service.</summary>
internal static class NotificationsProblems
{
    /// <summary>The key of the page before is none that a page gives.</summary>
    public static Refusal NoSuchPage() => new(
        "no-such-page", 422,
        new("続きの位置が正しくありません。", "There is no such place to go on from."),
        new("最初のページから見直してください。", "Start from the first page."));
}
