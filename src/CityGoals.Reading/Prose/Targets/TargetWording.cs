using System.Globalization;
using CityGoals.Reading.Prose.Numbers;

namespace CityGoals.Reading.Prose.Targets;

/// <summary>Targets in words for a person.</summary>
internal static class TargetWording
{
    private static readonly BilingualText AssumedNote = new("「以上」と仮定しています。", "\"At least\" is assumed.");

    private static readonly (TargetRemarks Flag, BilingualText Text)[] NoteTexts =
    [
        (TargetRemarks.DirectionUncertain, new("少ないほうがよい指標かもしれません。向きを確かめてください。", "Less may be better here. Please confirm the direction.")),
        (TargetRemarks.ShareDoesNotFit, new("割合が、書かれた数と合いません。", "The percentage does not fit the stated numbers.")),
        (TargetRemarks.UnknownUnit, new("単位の表にない単位です。", "The unit is not in the table of units.")),
        (TargetRemarks.Range, new("幅のある目標です。下の値を採りました。", "The target is a range; its lower end is taken.")),
    ];

    public static BilingualText Of(NumericTarget target)
    {
        var (ja, en) = Aim(target);
        var subject = target.Subject.Length > 0 ? target.Subject : target.Context;
        var (jaBase, enBase) = target.Baseline is { } baseline ? Start(baseline) : ("", "");
        var (jaOf, enOf) = target.Of is { } whole && target.Value is not null ? ($"（{Number(whole)}のうち）", $" of {Number(whole)}") : ("", "");
        var (jaPer, enPer) = target.Per.Length > 0 ? ($"{target.Per} ", $" per {target.Per}") : ("", "");
        var (jaSubject, enSubject) = subject.Length > 0 ? ($"{subject}：", $"{subject}: ") : ("", "");
        return new($"{jaSubject}{jaPer}{ja}{jaOf}{jaBase}", $"{enSubject}{en}{enOf}{enPer}{enBase}");
    }

    public static IReadOnlyList<BilingualText> Notes(NumericTarget target) =>
        [.. target.Assumed ? [AssumedNote] : Array.Empty<BilingualText>(), .. NoteTexts.Where(note => target.Flags.HasFlag(note.Flag)).Select(note => note.Text)];

    /// <summary>A figure with its unit.</summary>
    public static (string Japanese, string English) Quantity(decimal value, decimal? upTo, string unit, Counting counting)
    {
        var (jaCount, enCount) = counting switch
        {
            Counting.Total => ("延べ", " in total"),
            Counting.Distinct => ("実", " (each counted once)"),
            Counting.Cumulative => ("累計", " so far in all"),
            _ => ("", ""),
        };
        var range = upTo is { } end ? $"～{Number(end)}" : "";
        var enRange = upTo is { } enEnd ? $" to {Number(enEnd)}" : "";
        var english = Units.English(unit);
        return ($"{jaCount}{Number(value)}{range}{unit}", $"{Number(value)}{enRange}{(english is "" or "%" or "°C" ? english : $" {english}")}{enCount}");
    }

    private static (string Ja, string En) Aim(NumericTarget target)
    {
        if (target.Value is not { } value)
        {
            return target.Comparator switch
            {
                Comparator.All => target.Of is { } all ? ($"{Number(all)}{target.Unit}すべて", $"all {Quantity(all, null, target.Unit, Counting.None).English}") : ("すべて", "all of them"),
                Comparator.Lower => ("引き下げる（数値なし）", "lower it (no figure)"),
                Comparator.Keep => ("維持する（数値なし）", "keep it (no figure)"),
                _ => ("引き上げる（数値なし）", "raise it (no figure)"),
            };
        }

        var (ja, en) = Quantity(Math.Abs(value), target.UpTo is { } upTo ? Math.Abs(upTo) : null, target.Unit, target.Counting);
        if (target.Basis == Basis.Change)
        {
            var falls = value < 0;
            var comparator = falls ? Turned(target.Comparator) : target.Comparator;
            var (jaBound, enBound) = Bound(comparator);
            return ($"{ja}{jaBound}{(falls ? "の減" : "の増")}", $"{(falls ? "a fall" : "a rise")} of {enBound}{en}");
        }

        var (jaWord, enWord) = Bound(target.Comparator);
        return ($"{ja}{jaWord}", $"{enWord}{en}");
    }

    private static Comparator Turned(Comparator comparator) => comparator switch
    {
        Comparator.AtMost => Comparator.AtLeast,
        Comparator.AtLeast => Comparator.AtMost,
        Comparator.LessThan => Comparator.MoreThan,
        Comparator.MoreThan => Comparator.LessThan,
        _ => comparator,
    };

    private static (string Ja, string En) Bound(Comparator comparator) => comparator switch
    {
        Comparator.AtMost => ("以下", "at most "),
        Comparator.MoreThan => ("超", "more than "),
        Comparator.LessThan => ("未満", "less than "),
        Comparator.About => ("程度", "about "),
        Comparator.Keep => ("を維持", "keep at "),
        _ => ("以上", "at least "),
    };

    private static (string Ja, string En) Start(Baseline baseline)
    {
        var (ja, en) = baseline.Value is { } value ? Quantity(value, null, baseline.Unit, Counting.None) : ("", "");
        var space = baseline.Text.Length > 0 && ja.Length > 0 ? " " : "";
        return ($"（基準：{baseline.Text}{space}{ja}）", $" (from {baseline.Text}{space}{en})");
    }

    private static string Number(decimal value) => value.ToString("#,0.######", CultureInfo.InvariantCulture);
}
