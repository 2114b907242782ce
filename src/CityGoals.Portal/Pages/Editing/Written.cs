using CityGoals.Portal.Clients.Editing;
using CityGoals.Portal.Components.Forms;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Pages.Editing;

/// <summary>A sheet being written, and what there is to say of it now.</summary>
/// <param name="Sheet">The sheet as it is stored; none: it is new.</param>
/// <param name="Form">As it is typed.</param>
public sealed record Written(SheetToEdit? Sheet, EditForm Form)
{
    /// <summary>The fiscal year of a sheet that is new.</summary>
    public int NewYear { get; init; }

    /// <summary>The department of a sheet that is new, by its code.</summary>
    public string NewDepartment { get; init; } = "";

    /// <summary>The departments that a new sheet can be of.</summary>
    public IReadOnlyList<Choice> Departments { get; init; } = [];

    /// <summary>Whether sheets are made in the fiscal year: unopened, open or closed.</summary>
    public string YearState { get; init; } = "open";

    public IReadOnlyList<Fault> Faults { get; init; } = [];

    /// <summary>Why it was not saved.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>The field to go on with.</summary>
    public string? Focus { get; init; }

    /// <summary>Whether it was saved just now.</summary>
    public bool Saved { get; init; }

    /// <summary>Whether it stands here as it was typed, and not as it is stored.</summary>
    public bool Typed { get; init; }

    /// <summary>The fiscal year.</summary>
    public int Year => Sheet?.Sheet.FiscalYear ?? NewYear;
}
