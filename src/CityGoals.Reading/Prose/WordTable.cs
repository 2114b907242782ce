using System.Collections.Frozen;

namespace CityGoals.Reading.Prose;

/// <summary>Words with a meaning each, found by their place in a text; the longest that fits is taken.</summary>
/// <typeparam name="T">The meaning.</typeparam>
internal sealed class WordTable<T>
{
    private readonly FrozenDictionary<char, (string Word, T Meaning)[]> startingWith;
    private readonly FrozenDictionary<char, (string Word, T Meaning)[]> endingWith;

    public WordTable(IEnumerable<(string Word, T Meaning)> words)
    {
        var longestFirst = words.DistinctBy(entry => entry.Word).OrderByDescending(entry => entry.Word.Length).ToList();
        startingWith = longestFirst.GroupBy(entry => entry.Word[0]).ToFrozenDictionary(group => group.Key, group => group.ToArray());
        endingWith = longestFirst.GroupBy(entry => entry.Word[^1]).ToFrozenDictionary(group => group.Key, group => group.ToArray());
    }

    /// <summary>The word that starts at a place, and how long it is; length 0 if there is none.</summary>
    public (T? Meaning, int Length) StartingAt(string text, int at)
    {
        if (at < text.Length && startingWith.TryGetValue(text[at], out var words))
        {
            foreach (var (word, meaning) in words)
            {
                if (text.AsSpan(at).StartsWith(word, StringComparison.Ordinal))
                {
                    return (meaning, word.Length);
                }
            }
        }

        return default;
    }

    /// <summary>The word that ends at a place and starts no earlier than <paramref name="from"/>, and how long it is; length 0 if there is none.</summary>
    public (T? Meaning, int Length) EndingAt(string text, int end, int from = 0)
    {
        if (end > from && endingWith.TryGetValue(text[end - 1], out var words))
        {
            foreach (var (word, meaning) in words)
            {
                if (text.AsSpan(from, end - from).EndsWith(word, StringComparison.Ordinal))
                {
                    return (meaning, word.Length);
                }
            }
        }

        return default;
    }
}

/// <summary>Words without a meaning of their own.</summary>
internal static class WordTable
{
    public static WordTable<bool> Of(params string[] words) => new(words.Select(word => (word, true)));
}
