namespace CityGoals.Reading.Prose.Numbers;

/// <summary>Where in the sentences, clauses and brackets of a text a reader stands.</summary>
internal sealed class ClausePlace(string text)
{
    private readonly Stack<(int Open, int ClauseStart)> brackets = new();

    public int SentenceStart { get; private set; }

    public int ClauseStart { get; private set; }

    /// <summary>The bracket around the place; negative if there is none.</summary>
    public int Bracket => brackets.TryPeek(out var bracket) ? bracket.Open : -1;

    /// <summary>Where the clause starts that the bracket belongs to.</summary>
    public int OuterClause => brackets.TryPeek(out var bracket) ? bracket.ClauseStart : 0;

    /// <summary>Passes a sign; says whether a clause ends with it.</summary>
    public bool Pass(int at)
    {
        var c = text[at];
        var lineStart = at == 0 || char.IsWhiteSpace(text[at - 1]);
        switch (c)
        {
            case '(':
                brackets.Push((at, ClauseStart));
                ClauseStart = at + 1;
                return false;
            case ')':
                ClauseStart = brackets.TryPop(out var closed) ? closed.ClauseStart : ClauseStart;
                return false;
            case '。' or ';' or '\n' or '・' or '●' or '○' or '◎' or '■' or '※' when c is not ('・' or '○' or '●') || lineStart:
                SentenceStart = ClauseStart = at + 1;
                return true;
            case '、' or ',' or '/':
                ClauseStart = at + 1;
                return true;
            default:
                return false;
        }
    }
}
