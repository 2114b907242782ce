using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Clients.Goals;

/// <summary>A file as its reviewer sees it: what stands in it, beside what was read.</summary>
/// <param name="Remarks">What was unusual in it.</param>
public sealed record Review(Guid ImportJobId, ImportFile File, IReadOnlyList<RefusedCell> Remarks, IReadOnlyList<ReviewLine> Lines, IReadOnlyList<ReviewGoal> Goals)
{
    /// <summary>Every reading of the file, in the order of its marks.</summary>
    public IEnumerable<ReviewReading> Readings =>
        from goal in Goals
        from initiative in goal.Initiatives
        from action in initiative.Actions
        from reading in action.Readings
        select reading;
}
