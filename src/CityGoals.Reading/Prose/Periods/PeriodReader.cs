using CityGoals.Fiscal;

namespace CityGoals.Reading.Prose.Periods;

/// <summary>Reads the period cell (期間・期限) of one action.</summary>
public static class PeriodReader
{
    /// <summary>
    /// Reads when an action is done. Exactly one time is read; what contradicts itself, ends before it starts or holds unknown words about time stays unread.
    /// Works in time linear to the text and never fails.
    /// </summary>
    /// <param name="text">The text of the cell for this action, in any width.</param>
    /// <param name="year">The fiscal year of the sheet, in which months without a year lie.</param>
    public static Period Read(string text, FiscalYear year)
    {
        var folded = FoldedText.Of(text, dropSpace: true);
        if (folded.Text.Length == 0)
        {
            return new(text, PeriodKind.Unstated, null, null, [], PeriodRemarks.None, null);
        }

        var (outer, brackets) = Split(PeriodLexer.Words(folded.Text, new When(year)));
        var (expressions, failure) = new PeriodGrammar(folded.Text, year).Read(outer);
        var found = expressions.ToList();
        var glosses = new List<PeriodExpression>();
        foreach (var bracket in brackets)
        {
            var (inside, insideFailure) = new PeriodGrammar(folded.Text, year).Read(bracket);
            failure |= insideFailure;
            (found.Count == 0 ? found : glosses).AddRange(inside);
        }

        failure |= found.Count switch
        {
            _ when failure != PeriodRemarks.None => PeriodRemarks.None,
            0 => PeriodRemarks.NoTime,
            1 => PeriodRemarks.None,
            _ => PeriodRemarks.SeveralTimes,
        };
        if (failure != PeriodRemarks.None)
        {
            return Unread(text, failure);
        }

        var read = found[0];
        foreach (var gloss in glosses)
        {
            if (read.Kind is PeriodKind.Recurring or PeriodKind.Deadline && read.Dues.Count == 0 && gloss.Kind != PeriodKind.Throughout)
            {
                read = read with { Dues = gloss.Dues, Flags = read.Flags | gloss.Flags };
            }
            else if (read.Kind != PeriodKind.Recurring && !read.AgreesWith(gloss))
            {
                return Unread(text, PeriodRemarks.Contradictory);
            }
        }

        return new(text, read.Kind, read.Start, read.Kind == PeriodKind.Recurring ? null : read.Due, read.Dues, read.Flags, folded.Span(read.At, read.End));
    }

    private static Period Unread(string text, PeriodRemarks why) => new(text, PeriodKind.Unread, null, null, [], why, null);

    // Words outside brackets, and those of each bracket; a bracket inside another belongs to it.
    private static (List<PeriodToken> Outer, List<List<PeriodToken>> Brackets) Split(List<PeriodToken> words)
    {
        var outer = new List<PeriodToken>();
        var brackets = new List<List<PeriodToken>>();
        var depth = 0;
        foreach (var word in words)
        {
            if (word.Kind == PeriodWord.Open)
            {
                if (depth++ == 0)
                {
                    brackets.Add([]);
                }
            }
            else if (word.Kind == PeriodWord.Close)
            {
                depth = Math.Max(0, depth - 1);
            }
            else
            {
                (depth > 0 ? brackets[^1] : outer).Add(word);
            }
        }

        return (outer, brackets);
    }
}
