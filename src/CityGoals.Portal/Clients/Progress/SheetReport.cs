namespace CityGoals.Portal.Clients.Progress;

/// <summary>One report text.</summary>
public sealed record SheetReport
{
    public required Guid InitiativeId { get; init; }

    /// <summary>None: the report speaks of the initiative as a whole.</summary>
    public Guid? ActionId { get; init; }

    /// <summary>As written: "(3)"; empty for the initiative as a whole.</summary>
    public string? Number { get; init; }

    public string Text { get; init; } = "";

    /// <summary>False for an action that was reported but never planned.</summary>
    public bool Planned { get; init; } = true;
}
