using System.Text.Json;
using System.Text.Json.Nodes;

namespace CityGoals.Portal.Clients.Goals;

/// <summary>How Goals reads what a person types. The parts go back to Goals as they came.</summary>
public sealed record TypedReading(JsonObject? Period, IReadOnlyList<JsonObject> Targets)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Whether anything was told.</summary>
    public bool Any => Targets.Count > 0 || ShownPeriod is { Unread: false };

    /// <summary>The period, to be shown.</summary>
    public SheetPeriod? ShownPeriod => Period.Deserialize<SheetPeriod>(Json);

    /// <summary>The targets, to be shown.</summary>
    public IReadOnlyList<SheetTarget> ShownTargets => [.. Targets.Select(target => target.Deserialize<SheetTarget>(Json)!)];

    /// <summary>The targets without their spans, which are those of the typed words.</summary>
    public IReadOnlyList<JsonObject> UnboundTargets => [.. Targets.Select(Unbound)];

    /// <summary>Puts this in the place of what was read.</summary>
    /// <param name="decision">A correction that says nothing yet.</param>
    public ReadingDecision Over(ReadingDecision decision) => decision.Part == "period"
        ? decision with { Period = Period }
        : decision with { Targets = UnboundTargets };

    private static JsonObject Unbound(JsonObject target)
    {
        var unbound = target.DeepClone().AsObject();
        unbound.Remove("start");
        unbound.Remove("length");
        return unbound;
    }
}
