using System.Text.Json.Serialization;

namespace CityGoals.Fiscal;

/// <summary>A stretch of days, both ends included.</summary>
public readonly record struct DateRange
{
    /// <summary>A stretch of days.</summary>
    /// <exception cref="ArgumentException">It would end before it starts.</exception>
    [JsonConstructor]
    public DateRange(DateOnly start, DateOnly end)
    {
        if (end < start)
        {
            throw new ArgumentException($"A range cannot end ({end:O}) before it starts ({start:O}).", nameof(end));
        }

        Start = start;
        End = end;
    }

    /// <summary>The first day.</summary>
    public DateOnly Start { get; }

    /// <summary>The last day.</summary>
    public DateOnly End { get; }

    /// <summary>Whether a day lies in the range.</summary>
    public bool Contains(DateOnly day) => Start <= day && day <= End;

    /// <inheritdoc/>
    public override string ToString() => $"{Start:yyyy-MM-dd}/{End:yyyy-MM-dd}";
}
