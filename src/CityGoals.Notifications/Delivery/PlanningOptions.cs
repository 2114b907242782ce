using System.ComponentModel.DataAnnotations;

namespace CityGoals.Notifications.Delivery;

/// <summary>Section <c>Planning</c> of the configuration.</summary>
internal sealed class PlanningOptions
{
    /// <summary>How often it is looked whether a new day, a rebuild or another process left anything to plan. 10 ms–1 h; default 1 min.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "01:00:00")]
    public TimeSpan Sweep { get; set; } = TimeSpan.FromMinutes(1);
}
