using CityGoals.Portal.Clients.Goals;

namespace CityGoals.Portal.Pages.Imports;

/// <summary>A stretch of a cell's text.</summary>
/// <param name="Marks">Numbers of the readings that rest on it; several where a text is shared.</param>
/// <param name="Begins">Of those, the ones whose words begin here.</param>
public sealed record MarkedCell(string Text, IReadOnlyList<int> Marks, IReadOnlyList<int> Begins)
{
    /// <summary>A cell cut wherever the words of a reading begin or end; the stretches joined are the text. Places outside the text are passed over.</summary>
    public static IReadOnlyList<MarkedCell> Of(string text, IEnumerable<(int Mark, ReviewPlace Place)> places)
    {
        var inside = places.Where(item => item.Place.Start >= 0 && item.Place.Length > 0 && item.Place.Start <= text.Length - item.Place.Length).ToList();
        var cuts = inside.SelectMany(item => new[] { item.Place.Start, item.Place.Start + item.Place.Length }).Append(0).Append(text.Length).Distinct().Order().ToList();
        return [.. cuts.Zip(cuts.Skip(1)).Select(stretch => new MarkedCell(
            text[stretch.First..stretch.Second],
            [.. inside.Where(item => item.Place.Start <= stretch.First && item.Place.Start + item.Place.Length >= stretch.Second).Select(item => item.Mark)],
            [.. inside.Where(item => item.Place.Start == stretch.First).Select(item => item.Mark)]))];
    }
}
