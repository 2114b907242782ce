using CityGoals.Portal.Clients.Goals;

namespace CityGoals.Portal.Pages.Sheets;

/// <summary>A row of the official form's table: an action, or what is said of the initiative as a whole. A cell that the row shares with the one above is none.</summary>
/// <param name="Action">None: the initiative as a whole, or an action that the sheet does not have.</param>
/// <param name="Number">As written; empty for the initiative as a whole.</param>
/// <param name="Planned">False: reported, but never planned.</param>
public sealed record SheetRow(SheetAction? Action, string Number, bool Planned)
{
    public SheetCell? Period { get; init; }

    public SheetCell? Target { get; init; }

    public SheetCell? MidTerm { get; init; }

    public SheetCell? Final { get; init; }
}
