namespace CityGoals.Contracts.Progress.V1;

/// <summary>A reporting round as it stands: everything that a consumer needs to remind people of it.</summary>
public sealed record RoundFacts
{
    public required Guid RoundId { get; init; }

    /// <summary>Counts the round's changes, from 1; a consumer that holds the same or a higher one ignores the event.</summary>
    public required int Revision { get; init; }

    /// <summary>Calendar year in which the fiscal year starts.</summary>
    public required int FiscalYear { get; init; }

    /// <summary>The city's own key of the sort of round: mid-term, final, quarter-1.</summary>
    public required string Kind { get; init; }

    public required string Name { get; init; }

    public required string NameEn { get; init; }

    /// <summary>The day whose state is reported.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>First day of the window, in <see cref="TimeZone"/>.</summary>
    public required DateOnly OpensOn { get; init; }

    /// <summary>Last day of the window, to its very end.</summary>
    public required DateOnly ClosesOn { get; init; }

    /// <summary>IANA name of the city's time zone.</summary>
    public required string TimeZone { get; init; }

    /// <summary>Codes of the departments that report; empty: all.</summary>
    public required IReadOnlyList<string> Departments { get; init; }

    /// <summary>The published sheets that are reported on, as far as they were known when the event was written.</summary>
    public required IReadOnlyList<RoundSheet> Sheets { get; init; }
}
