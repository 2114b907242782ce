using CityGoals.Portal.Clients.Goals;
using CityGoals.Portal.Components.Forms;
using CityGoals.Portal.Languages;
using CityGoals.Portal.Texts;

namespace CityGoals.Portal.Pages.Approvals;

/// <summary>What a person typed for a step: why and, for a return, of which action.</summary>
/// <param name="About">The id of the action that is meant; none: the whole sheet.</param>
public sealed record StepForm(string? About, string? Reason)
{
    /// <summary>Most characters of a reason; with the action's name before it, the service takes 2000.</summary>
    public const int LongestReason = 1500;

    private const int LongestName = 200;

    /// <summary>What to correct.</summary>
    public IReadOnlyList<Fault> Faults(string step) =>
        StepPage.NeedsReason(step) && Fault.OfText("reason", StepWords.ReasonOf(step), Reason, LongestReason) is { } fault ? [fault] : [];

    /// <summary>The reason as it is kept: with the name of the action that it speaks of.</summary>
    public string? Said(Sheet sheet, Language language)
    {
        if (string.IsNullOrWhiteSpace(Reason)) return null;
        var action = sheet.Initiatives.SelectMany(initiative => initiative.Actions).FirstOrDefault(action => action.ActionId.ToString() == About);
        if (action is null) return Reason.Trim();
        var name = $"{action.Number}{action.Title}";
        return language[StepWords.AboutAction(name.Length > LongestName ? name[..LongestName] : name)] + Reason.Trim();
    }
}
