namespace CityGoals.Contracts.Goals.V1;

/// <summary>A period as read from its text or as a person overruled it.</summary>
public sealed record PublishedPeriod
{
    /// <summary>Unstated, Deadline, Window, Throughout, Recurring or Unread.</summary>
    public required string Kind { get; init; }

    public DateOnly? Start { get; init; }

    public DateOnly? Due { get; init; }

    /// <summary>Every due date, where the text names several.</summary>
    public required IReadOnlyList<DateOnly> Dues { get; init; }

    /// <summary>Names of the reader's flags, e.g. SessionDateToBeSet.</summary>
    public required IReadOnlyList<string> Flags { get; init; }
}
