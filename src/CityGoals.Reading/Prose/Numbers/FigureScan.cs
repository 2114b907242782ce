using CityGoals.Reading.Prose.Periods;

namespace CityGoals.Reading.Prose.Numbers;

/// <summary>The figures and times of a text, in order.</summary>
internal sealed class FigureScan(FoldedText folded, List<Figure> figures, List<TimeMatch> times)
{
    private readonly Dictionary<int, TimeMatch> timesByEnd = times.ToDictionary(time => time.End);

    private readonly Dictionary<int, TimeMatch> timesByStart = times.ToDictionary(time => time.At);

    public FoldedText Folded { get; } = folded;

    public string Text => Folded.Text;

    public List<Figure> Figures { get; } = figures;

    public List<TimeMatch> Times { get; } = times;

    /// <summary>The time that ends at a place; none if there is none.</summary>
    public TimeMatch? TimeEndingAt(int end) => timesByEnd.GetValueOrDefault(end);

    /// <summary>The time that starts at a place; none if there is none.</summary>
    public TimeMatch? TimeStartingAt(int start) => timesByStart.GetValueOrDefault(start);

    /// <summary>The index of the last figure that starts before a place; negative if there is none.</summary>
    public int LastFigureBefore(int place)
    {
        var (low, high) = (0, Figures.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Figures[middle].At < place ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    /// <summary>Words of the original text.</summary>
    public string Words((int At, int End) place) => place.At < place.End ? Folded.Span(place.At, place.End).In(Folded.Original) : "";
}
