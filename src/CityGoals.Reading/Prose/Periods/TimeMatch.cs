namespace CityGoals.Reading.Prose.Periods;

/// <summary>A time found in folded text.</summary>
/// <param name="Text">The text it was read in: that of the cell, or that of the part with what its neighbour supplied.</param>
/// <param name="At">Where it starts in that text.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Moment">What it means.</param>
/// <param name="YearStated">Whether it says of which year it is.</param>
/// <param name="OfNextYear">Whether it is counted on from the start of the range (翌).</param>
internal sealed record TimeMatch(string Text, int At, int End, Moment Moment, bool YearStated, bool OfNextYear)
{
    /// <summary>Whether a neighbour has to supply the rest.</summary>
    public bool Incomplete => Moment.Nature == MomentNature.Partial;

    /// <summary>The words themselves.</summary>
    public string Words => Text[At..End];
}
