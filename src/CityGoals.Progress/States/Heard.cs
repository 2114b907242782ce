using CityGoals.Progress.Answers;

namespace CityGoals.Progress.States;

/// <summary>What was heard of an action up to a day.</summary>
/// <param name="ReportedAsOf">As-of day of the last report with words on it; none: there was none.</param>
/// <param name="AskedAsOf">As-of day of the last round that asked for it; none: none did.</param>
/// <param name="DoneOn">The day on which it was completed, as its people state it last; none.</param>
/// <param name="Figures">Its targets' figures up to the day, earliest first.</param>
internal sealed record Heard(DateOnly? ReportedAsOf, DateOnly? AskedAsOf, DateOnly? DoneOn, IReadOnlyList<FigureAnswer> Figures)
{
    public static readonly Heard Nothing = new(null, null, null, []);

    /// <summary>Whether anything was reported or measured.</summary>
    public bool Anything => ReportedAsOf is not null || Figures.Count > 0;
}
