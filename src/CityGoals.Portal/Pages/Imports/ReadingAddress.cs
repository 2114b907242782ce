using System.Globalization;
using System.Text.Json.Nodes;
using CityGoals.Portal.Clients.Goals;

namespace CityGoals.Portal.Pages.Imports;

/// <summary>One reading of a file; positions count from 1.</summary>
/// <param name="Part">period or targets.</param>
public sealed record ReadingAddress(int Goal, int Initiative, int Action, string Part)
{
    /// <summary>The part of a page's address that names it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Goal}/{Initiative}/{Action}/{Part}");

    /// <summary>The goal, the action and the reading in a review; none if it has no such reading.</summary>
    public (ReviewGoal Goal, ReviewAction Action, ReviewReading Reading)? In(Review review)
    {
        var goal = review.Goals.FirstOrDefault(goal => goal.Position == Goal);
        var action = goal?.Initiatives.FirstOrDefault(initiative => initiative.Position == Initiative)?.Actions.FirstOrDefault(action => action.Position == Action);
        return goal is not null && action is not null && (Part == "period" ? action.Period : action.Targets) is { } reading ? (goal, action, reading) : null;
    }

    /// <summary>What a person says where the words name no period, or no target.</summary>
    public ReadingDecision Nothing => Part == "period"
        ? Say("corrected") with { Period = new JsonObject { ["kind"] = "unstated" } }
        : Say("corrected") with { Targets = [] };

    /// <summary>What a person says of it.</summary>
    public ReadingDecision Say(string decision) => new(Goal, Initiative, Action, Part, decision);
}
