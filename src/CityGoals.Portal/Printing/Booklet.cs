using CityGoals.Portal.Clients.Goals;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Printing;

/// <summary>A booklet that was asked for.</summary>
/// <param name="Id">Given by the form, so that sending twice makes one.</param>
/// <param name="PersonId">Who asked; nobody else sees it.</param>
/// <param name="Year">The fiscal year.</param>
/// <param name="Printing">The forms, as they were handed out.</param>
/// <param name="AskedAt">When.</param>
public sealed record Booklet(Guid Id, string PersonId, int Year, FormPrinting Printing, DateTimeOffset AskedAt)
{
    /// <summary>How far it has come.</summary>
    public BookletStep Step { get; init; }

    /// <summary>Why it failed.</summary>
    public Refusal? Failure { get; init; }

    /// <summary>The PDF, once it is ready.</summary>
    public string? File { get; init; }

    /// <summary>Whether nothing more happens to it.</summary>
    public bool IsOver => Step is BookletStep.Ready or BookletStep.Failed;
}
