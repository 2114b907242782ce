using System.Security.Cryptography;
using System.Text;

namespace CityGoals.TestKit.Isolation;

/// <summary>Words that stand in the texts of one city alone: wherever else one of them shows up, it has leaked.</summary>
public sealed class Canaries
{
    /// <summary>What every canary begins with. It gives nothing away: whoever searches for it finds the canaries only where they leak.</summary>
    public const string Bait = "kanaria";

    // Letters alone, which no escaping, quoting or folding of text changes, and no reader takes for a figure or a date.
    private const string Letters = "bcdfghjklmnpqrst";

    private readonly string mark = RandomNumberGenerator.GetString(Letters, 16);
    private readonly List<string> forms;

    public Canaries()
    {
        var bytes = Encoding.ASCII.GetBytes(mark);
        // Also inside base64, wherever the word begins there, and inside hexadecimal digits.
        forms = [mark, Convert.ToHexString(bytes), .. Enumerable.Range(0, 3).Select(skipped => Convert.ToBase64String(bytes.AsSpan(skipped, 12)))];
    }

    /// <summary>A word for a text of the city: the place stands in it, in letters, so that a leak names its source.</summary>
    public string At(string place) => $"{Bait}{mark}{place}";

    /// <summary>Counts these texts of the city as canaries too, such as ids that nobody else is ever told.</summary>
    public void Add(IEnumerable<string> texts) => forms.AddRange(texts);

    /// <summary>The first canary in a text, with what stands around it; none if there is none.</summary>
    public string? In(string text)
    {
        foreach (var form in forms)
        {
            var at = text.IndexOf(form, StringComparison.OrdinalIgnoreCase);
            if (at >= 0) return text[Math.Max(0, at - 60)..Math.Min(text.Length, at + form.Length + 60)];
        }

        return null;
    }
}
