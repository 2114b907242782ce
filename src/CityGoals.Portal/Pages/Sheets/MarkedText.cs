using CityGoals.Portal.Clients.Goals;

namespace CityGoals.Portal.Pages.Sheets;

/// <summary>A stretch of a text.</summary>
/// <param name="Target">The place, from 1, of the target that was read from it; none: words beside the targets.</param>
public sealed record MarkedText(string Text, int? Target)
{
    /// <summary>A target text cut at what was read as targets; the stretches joined are the text. A stretch that lies outside or overlaps an earlier one is not marked.</summary>
    public static IReadOnlyList<MarkedText> Of(string text, IReadOnlyList<SheetTarget> targets)
    {
        var parts = new List<MarkedText>();
        var done = 0;
        foreach (var (target, place) in targets.Select((target, index) => (target, index + 1)).OrderBy(item => item.target.Start))
        {
            if (target.Start < done || target.Length <= 0 || target.Length > text.Length - target.Start) continue;
            if (target.Start > done) parts.Add(new MarkedText(text[done..target.Start], null));
            done = target.Start + target.Length;
            parts.Add(new MarkedText(text[target.Start..done], place));
        }

        if (done < text.Length) parts.Add(new MarkedText(text[done..], null));
        return parts;
    }
}
