namespace CityGoals.Portal.Clients.Goals;

/// <summary>An action with its two readings; none where the sheet states nothing.</summary>
public sealed record ReviewAction(int Position, string Number, string Title, bool Planned, ReviewReading? Period, ReviewReading? Targets)
{
    /// <summary>Those that there are.</summary>
    public IEnumerable<ReviewReading> Readings => new[] { Period, Targets }.OfType<ReviewReading>();
}
