namespace CityGoals.Reading.Prose.Numbers;

/// <summary>Takes to each figure the time right before it (H27実績75%) and the one in brackets behind it (75%(H27)).</summary>
internal static class FigureTimes
{
    public static void Attach(FigureScan scan)
    {
        var (text, times) = (scan.Text, scan.Times);
        var next = 0;
        foreach (var figure in scan.Figures)
        {
            while (next < times.Count && times[next].End <= figure.Left)
            {
                next++;
            }

            if (next > 0 && IsJoint(text.AsSpan(times[next - 1].End, figure.Left - times[next - 1].End)))
            {
                figure.TimeBefore = times[next - 1];
            }

            if (next < times.Count && figure.Right < text.Length && text[figure.Right] == '(' && times[next].At == figure.Right + 1
                && times[next].End < text.Length && times[next].End - times[next].At < 20 && ClosesSoon(text, times[next].End))
            {
                figure.TimeAfter = times[next];
            }
        }
    }

    private static bool IsJoint(ReadOnlySpan<char> between) => between.Trim(" :)") is { Length: <= 3 } joint && joint is "" or "の" or "は" or "で" or "時点" or "時点で" or "現在" or "現在で" or "に" or "には";

    // 75%(H27), 75%(H27実績); but 90%(H27:75%) names another figure.
    private static bool ClosesSoon(string text, int at)
    {
        var rest = text.AsSpan(at, Math.Min(6, text.Length - at));
        return rest.IndexOf(')') is >= 0 and var close && !rest[..close].ContainsAnyInRange('0', '9');
    }
}
