using CityGoals.ServiceDefaults;

namespace CityGoals.Analytics;

/// <summary>Every refusal that this service can answer.</summary>
internal static class AnalyticsProblems
{
    /// <summary>There is nothing to count, and no time that a count could be as of.</summary>
    public static Refusal NothingPublished() => new(
        "nothing-published", 404,
        new("まだ公表された重点目標がありません。", "No goals have been published yet."),
        new("重点目標を公表すると、ここで集計します。", "Goals are counted here once they are published."));
}
