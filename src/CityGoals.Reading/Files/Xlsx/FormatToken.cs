namespace CityGoals.Reading.Files.Xlsx;

/// <summary>A piece of a number format.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Text">The literal text, or the signs of the format.</param>
internal readonly record struct FormatToken(FormatTokenKind Kind, string Text)
{
    private const string DateSigns = "ymdhsge";
    private const string DigitSigns = "0#?.,%";

    /// <summary>The sections of a format code, which semicolons part: for positive and negative numbers, zero and text.</summary>
    public static List<List<FormatToken>> Sections(string code)
    {
        var sections = new List<List<FormatToken>> { new() };
        for (var at = 0; at < code.Length;)
        {
            if (code[at] == ';')
            {
                sections.Add([]);
                at++;
                continue;
            }

            var (token, end) = Next(code, at);
            if (token.Text.Length > 0 || token.Kind == FormatTokenKind.Unknown)
            {
                sections[^1].Add(token);
            }

            at = end;
        }

        return sections;
    }

    private static (FormatToken Token, int End) Next(string code, int at)
    {
        var c = char.ToLowerInvariant(code[at]);
        switch (c)
        {
            case '"':
                var close = code.IndexOf('"', at + 1);
                close = close < 0 ? code.Length : close;
                return (new(FormatTokenKind.Literal, code[(at + 1)..close]), Math.Min(close + 1, code.Length));
            case '\\' or '!':
                return (new(FormatTokenKind.Literal, at + 1 < code.Length ? code[(at + 1)..(at + 2)] : ""), Math.Min(at + 2, code.Length));
            case '_' or '*':
                return (new(FormatTokenKind.Literal, ""), Math.Min(at + 2, code.Length));
            case '[':
                return Bracket(code, at);
            case 'a' when code.AsSpan(at).StartsWith("am/pm", StringComparison.OrdinalIgnoreCase):
                return (new(FormatTokenKind.Date, "am/pm"), at + 5);
            case 'a' when code.AsSpan(at).StartsWith("aaa", StringComparison.OrdinalIgnoreCase):
                var days = Run(code, at, "a");
                return (new(FormatTokenKind.Date, new string('a', days - at)), days);
            case 'g' when code.AsSpan(at).StartsWith("general", StringComparison.OrdinalIgnoreCase):
                return (new(FormatTokenKind.General, "General"), at + 7);
            case '/' when at > 0 && code[at - 1] is '?' or '#' or '0':
                return (new(FormatTokenKind.Unknown, "/"), at + 1);
            case 'e' when at + 1 < code.Length && code[at + 1] is '+' or '-':
                return (new(FormatTokenKind.Digits, code[at..(at + 2)]), at + 2);
        }

        if (DateSigns.Contains(c, StringComparison.Ordinal))
        {
            var end = Run(code, at, code[at..(at + 1)]);
            return (new(FormatTokenKind.Date, new string(c, end - at)), end);
        }

        if (DigitSigns.Contains(c, StringComparison.Ordinal))
        {
            var end = Run(code, at, DigitSigns);
            return (new(FormatTokenKind.Digits, code[at..end]), end);
        }

        return (new(FormatTokenKind.Literal, code[at..(at + 1)]), at + 1);
    }

    /// <summary>[Red] and [$-411] show nothing, [$¥-411] its sign, [h] counts on; a condition such as [&lt;1] is not known.</summary>
    private static (FormatToken Token, int End) Bracket(string code, int at)
    {
        var close = code.IndexOf(']', at);
        if (close < 0)
        {
            return (new(FormatTokenKind.Unknown, "["), code.Length);
        }

        var inside = code[(at + 1)..close];
        var token = inside switch
        {
            ['<' or '>' or '=', ..] => new FormatToken(FormatTokenKind.Unknown, inside),
            ['$', ..] => new(FormatTokenKind.Literal, inside[1..].Split('-')[0]),
            _ when inside.Length > 0 && inside.All(c => c is 'h' or 'H' or 'm' or 'M' or 's' or 'S') => new(FormatTokenKind.Elapsed, inside.ToLowerInvariant()),
            _ => new(FormatTokenKind.Literal, ""),
        };
        return (token, close + 1);
    }

    private static int Run(string code, int at, string signs)
    {
        while (at < code.Length && signs.Contains(code[at], StringComparison.OrdinalIgnoreCase))
        {
            at++;
        }

        return at;
    }
}
