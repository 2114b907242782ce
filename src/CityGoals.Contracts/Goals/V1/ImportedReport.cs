namespace CityGoals.Contracts.Goals.V1;

/// <summary>One report text of one action, as it stood in the sheet.</summary>
public sealed record ImportedReport
{
    /// <summary>mid-term (中間報告) or final (期末報告).</summary>
    public required string Round { get; init; }

    public required Guid InitiativeId { get; init; }

    /// <summary>The action reported on; an action that is reported but was never planned has an id too. None: the initiative as a whole.</summary>
    public Guid? ActionId { get; init; }

    /// <summary>As written: "(3)"; empty for the initiative as a whole.</summary>
    public required string Number { get; init; }

    /// <summary>False for an action that is reported but was never planned.</summary>
    public required bool Planned { get; init; }

    public required string Text { get; init; }
}
