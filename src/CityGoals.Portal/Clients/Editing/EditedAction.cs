using System.Text.Json.Nodes;

namespace CityGoals.Portal.Clients.Editing;

/// <summary>(1)(2)(3) as a person writes it. What a person said of a reading goes back to Goals as it came.</summary>
public sealed record EditedAction
{
    public required Guid ActionId { get; init; }

    public string Number { get; init; } = "";

    public string Title { get; init; } = "";

    /// <summary>The words that say since when it goes on; empty if none do.</summary>
    public string CarriedOverFrom { get; init; } = "";

    public string PeriodText { get; init; } = "";

    /// <summary>The period as a person reads it; none: it is left to the reader.</summary>
    public JsonObject? Period { get; init; }

    public string TargetText { get; init; } = "";

    /// <summary>The targets as a person reads them; none: they are left to the reader.</summary>
    public IReadOnlyList<JsonObject>? Targets { get; init; }
}
