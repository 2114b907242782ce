using System.Text.Json.Nodes;

namespace CityGoals.Portal.Clients.Goals;

/// <summary>What a person says of one reading of a file.</summary>
/// <param name="Part">period or targets.</param>
/// <param name="Decision">confirmed, corrected or withdrawn.</param>
/// <param name="Period">The corrected period, as Goals read it from the person's words.</param>
/// <param name="Targets">The corrected targets, alike.</param>
public sealed record ReadingDecision(
    int Goal, int Initiative, int Action, string Part, string Decision, JsonObject? Period = null, IReadOnlyList<JsonObject>? Targets = null);
