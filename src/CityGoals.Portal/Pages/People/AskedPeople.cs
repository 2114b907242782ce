using CityGoals.Portal.Clients;
using CityGoals.Portal.Languages;

namespace CityGoals.Portal.Pages.People;

/// <summary>Whom an administrator looks for, as the address has it: it can be sent to a colleague.</summary>
public sealed record AskedPeople
{
    public const string Path = "/admin/people";

    /// <summary>The states to choose from.</summary>
    public static readonly IReadOnlyList<string> States = ["invited", "active", "suspended"];

    public string? Search { get; init; }

    public string? Dept { get; init; }

    public string? State { get; init; }

    /// <summary>The day whose posts count, as it was typed.</summary>
    public string? On { get; init; }

    public string? After { get; init; }

    /// <summary>That day; none where nothing is typed, or nothing that says a day.</summary>
    public DateOnly? Day(DateOnly today) => TypedDate.Read(On, today);

    /// <summary>The address of the page after <paramref name="after"/>; none: of the first.</summary>
    public string AddressOf(string? after) => Address.Of(Path, ("search", Search), ("dept", Dept), ("state", State), ("on", On), ("after", after));
}
