using System.Text;
using DiffPlex;

namespace CityGoals.Goals.Differences;

/// <summary>What was written anew in a text, word by word. Pure.</summary>
internal static class WordDifference
{
    // Both texts together, in UTF-16 units: the cost grows with the square of what differs. Longer ones are compared by sentences first.
    private const int LongestByWords = 4000;

    private static readonly Chunker ByWords = new(Words.Of);
    private static readonly Chunker BySentences = new(Words.SentencesOf);

    /// <summary>The runs of both texts in reading order: kept and removed ones together are the old text, kept and added ones the new one.</summary>
    public static IReadOnlyList<TextRun> Of(string before, string after)
    {
        if (string.Equals(before, after, StringComparison.Ordinal)) return before.Length == 0 ? [] : [new TextRun(RunKind.Kept, before)];
        var parts = Parts(before, after, sentences: before.Length + after.Length > LongestByWords);
        return Runs(Joined(parts));
    }

    private static List<Part> Parts(string before, string after, bool sentences)
    {
        var parts = new List<Part>();
        var difference = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, sentences ? BySentences : ByWords);
        var at = 0;
        foreach (var block in difference.DiffBlocks)
        {
            parts.Add(Part.OfKept(Text(difference.PiecesOld, at, block.DeleteStartA - at)));
            var removed = Text(difference.PiecesOld, block.DeleteStartA, block.DeleteCountA);
            var added = Text(difference.PiecesNew, block.InsertStartB, block.InsertCountB);
            parts.AddRange(sentences && removed.Length + added.Length <= LongestByWords ? Parts(removed, added, sentences: false) : Refined(removed, added));
            at = block.DeleteStartA + block.DeleteCountA;
        }

        parts.Add(Part.OfKept(Text(difference.PiecesOld, at, difference.PiecesOld.Count - at)));
        return parts;
    }

    // A compound that only became longer or shorter at one end: 防災 → 防災力.
    private static Part[] Refined(string removed, string added)
    {
        var (shorter, longer) = removed.Length < added.Length ? (removed, added) : (added, removed);
        var rest = longer.Length - shorter.Length;
        if (shorter.Length == 0 || rest == 0) return [new Part("", removed, added)];
        if (longer.StartsWith(shorter, StringComparison.Ordinal) && Words.MayCut(longer, shorter.Length)) return [Part.OfKept(shorter), OneSide(longer[shorter.Length..])];
        if (longer.EndsWith(shorter, StringComparison.Ordinal) && Words.MayCut(longer, rest)) return [OneSide(longer[..rest]), Part.OfKept(shorter)];
        return [new Part("", removed, added)];

        Part OneSide(string text) => removed.Length < added.Length ? new Part("", "", text) : new Part("", text, "");
    }

    // Two phrases that were replaced and have only a particle between them were replaced together: AのB → CのD.
    private static List<Part> Joined(List<Part> parts)
    {
        var joined = new List<Part>();
        foreach (var part in parts)
        {
            if (part.IsReplacement && joined is [.., { IsReplacement: true } first, { Kept: var between }] && Words.AreSlight(between))
            {
                joined.RemoveRange(joined.Count - 2, 2);
                joined.Add(new Part("", first.Removed + between + part.Removed, first.Added + between + part.Added));
            }
            else
            {
                joined.Add(part);
            }
        }

        return joined;
    }

    private static List<TextRun> Runs(IEnumerable<Part> parts)
    {
        var runs = new List<TextRun>();
        foreach (var run in parts.SelectMany(part => part.Runs))
        {
            if (runs is [.., var last] && last.Kind == run.Kind) runs[^1] = last with { Text = last.Text + run.Text };
            else runs.Add(run);
        }

        return runs;
    }

    private static string Text(IReadOnlyList<string> words, int from, int count)
    {
        var text = new StringBuilder();
        for (var word = from; word < from + count; word++) text.Append(words[word]);
        return text.ToString();
    }

    private sealed record Part(string Kept, string Removed, string Added)
    {
        public bool IsReplacement => Removed.Length > 0 && Added.Length > 0;

        public IEnumerable<TextRun> Runs => ((TextRun[])[new(RunKind.Kept, Kept), new(RunKind.Removed, Removed), new(RunKind.Added, Added)]).Where(run => run.Text.Length > 0);

        public static Part OfKept(string text) => new(text, "", "");
    }

    private sealed class Chunker(Func<string, List<string>> chunks) : IChunker
    {
        public IReadOnlyList<string> Chunk(string text) => chunks(text);
    }
}
