using CityGoals.Portal.Clients.Organisation;
using CityGoals.Portal.Clients.People;

namespace CityGoals.Portal.Pages.Transfers;

/// <summary>What the page of a transfer shows beside what was typed.</summary>
public sealed record TransferView
{
    /// <summary>Those that stand on the day.</summary>
    public required IReadOnlyList<Department> Departments { get; init; }

    /// <summary>Posts offered to the person who is being added.</summary>
    public required IReadOnlyList<Post> Posts { get; init; }

    /// <summary>People found by the words typed; none: nobody was looked for.</summary>
    public PeopleFound? Found { get; init; }

    /// <summary>Who is being added.</summary>
    public Person? Person { get; init; }

    /// <summary>The people on the list.</summary>
    public required IReadOnlyList<ShownTransfer> Changes { get; init; }

    /// <summary>The day of the transfer; today where none is typed yet.</summary>
    public required DateOnly Day { get; init; }
}
