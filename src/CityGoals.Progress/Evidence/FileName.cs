using System.Globalization;
using System.Text;

namespace CityGoals.Progress.Evidence;

/// <summary>Names of files as people gave them: any letters, but no folders, nothing unseen, and an end that does not lie. Pure.</summary>
internal static class FileName
{
    /// <summary>Most UTF-16 units of a name.</summary>
    public const int Longest = 200;

    /// <summary>The name without folders and unseen characters, as one normal form of Unicode; none if nothing is left.</summary>
    public static string? Clean(string name)
    {
        if (!IsWellFormed(name)) return null;
        var seen = new StringBuilder(name.Length);
        foreach (var rune in name[(name.LastIndexOfAny(['/', '\\']) + 1)..].EnumerateRunes())
        {
            // Controls, and what turns the direction of writing or cannot be seen: with these a name can look like another.
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)) seen.Append(rune);
        }

        // macOS sends が as two characters.
        var clean = Shortened(seen.ToString().Normalize(NormalizationForm.FormC).Trim());
        return clean.Trim('.', ' ', '　').Length == 0 ? null : clean;
    }

    /// <summary>The name with the first of these ends put behind it, unless it has one of them.</summary>
    public static string EndingAs(string name, IReadOnlyList<string> extensions) =>
        extensions.Any(extension => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase)) ? name : name + extensions[0];

    // The end says what it is, so the middle goes.
    private static string Shortened(string name)
    {
        if (name.Length <= Longest) return name;
        var end = Path.GetExtension(name) is { Length: <= 10 } extension ? extension : "";
        var kept = Longest - end.Length;
        return (char.IsHighSurrogate(name[kept - 1]) ? name[..(kept - 1)] : name[..kept]) + end;
    }

    private static bool IsWellFormed(string name)
    {
        for (var at = 0; at < name.Length; at++)
        {
            if (!char.IsSurrogate(name[at])) continue;
            if (at + 1 == name.Length || !char.IsSurrogatePair(name[at], name[at + 1])) return false;
            at++;
        }

        return true;
    }
}
