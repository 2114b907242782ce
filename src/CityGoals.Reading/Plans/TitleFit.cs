namespace CityGoals.Reading.Plans;

/// <summary>Where a title stands best in a stretch of a text, and how like it is to what stands there.</summary>
/// <param name="Start">The first unit of what is like the title.</param>
/// <param name="End">The unit behind it; <paramref name="Start"/> where nothing is.</param>
/// <param name="Likeness">1: letter for letter; less by the share of letters that are missing, added or others; 0: nothing in common.</param>
internal readonly record struct TitleFit(int Start, int End, double Likeness)
{
    /// <summary>In a title of so few letters every letter counts.</summary>
    private const int Short = 4;

    /// <summary>Whether what stands there may be the title, misspelled.</summary>
    /// <param name="title">The title.</param>
    /// <param name="least">The least likeness, for titles that are long enough.</param>
    public bool Fits(string title, double least) => Likeness >= (title.Length <= Short ? 1 : least);

    /// <summary>
    /// Compares the title with every part of <paramref name="text"/> from <paramref name="from"/> up to <paramref name="to"/> (Sellers' approximate
    /// search: edit distance with a free beginning and end).
    /// </summary>
    public static TitleFit Of(string title, string text, int from, int to)
    {
        if (title.Length == 0 || from >= to)
        {
            return new(from, from, 0);
        }

        var exact = text.IndexOf(title, from, to - from, StringComparison.Ordinal);
        if (exact >= 0)
        {
            return new(exact, exact + title.Length, 1);
        }

        var above = new (int Distance, int Start)[title.Length + 1];
        var row = new (int Distance, int Start)[title.Length + 1];
        var (best, start, end) = (title.Length, from, from);
        for (var i = 0; i <= title.Length; i++)
        {
            above[i] = (i, from);
        }

        for (var at = from; at < to; at++)
        {
            row[0] = (0, at + 1);
            for (var i = 1; i <= title.Length; i++)
            {
                var changed = (Distance: above[i - 1].Distance + (title[i - 1] == text[at] ? 0 : 1), above[i - 1].Start);
                var missing = (Distance: row[i - 1].Distance + 1, row[i - 1].Start);
                var added = (Distance: above[i].Distance + 1, above[i].Start);
                row[i] = changed.Distance <= missing.Distance && changed.Distance <= added.Distance ? changed : missing.Distance <= added.Distance ? missing : added;
            }

            if (row[title.Length].Distance < best)
            {
                (best, start, end) = (row[title.Length].Distance, row[title.Length].Start, at + 1);
            }

            (above, row) = (row, above);
        }

        return new(start, end, 1 - ((double)best / title.Length));
    }
}
