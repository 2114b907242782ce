using System.Diagnostics.CodeAnalysis;

namespace CityGoals.Reading.Prose.Reports;

/// <summary>How a report stands to a target.</summary>
public enum TargetResult
{
    /// <summary>The achieved figure meets the target.</summary>
    Reached,

    /// <summary>The achieved figure misses the target.</summary>
    [SuppressMessage("Naming", "CA1720", Justification = "The word of the field for a missed target, not the type.")]
    Short,

    /// <summary>There is a report, but no figure can be tied to the target, or the figure decides nothing.</summary>
    Undecided,

    /// <summary>There is no report.</summary>
    NoReport,
}
