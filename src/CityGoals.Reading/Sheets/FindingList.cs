namespace CityGoals.Reading.Sheets;

/// <summary>Collects what is found in a document while it is read, and keeps what is made of it bounded: the number of findings, and the text that is repeated.</summary>
internal sealed class FindingList(SheetDocument document)
{
    private const int MostFindings = 500;
    private const int MostJoined = 4_000_000;

    private int joined;

    public List<SheetFinding> Refusals { get; } = [];

    public List<SheetFinding> Remarks { get; } = [];

    public void Refuse(SheetFindingCode code, SheetPlace place, params object[] words) => Add(Refusals, code, place, words);

    public void Remark(SheetFindingCode code, SheetPlace place, params object[] words) => Add(Remarks, code, place, words);

    /// <summary>Remarks on every text of a line that nothing covers.</summary>
    public void RemarkUnread(SheetLine line)
    {
        for (var i = 0; i < line.Cells.Count; i++)
        {
            if (SheetText.Of(line.Cells[i].Text, line.Number, i + 1) is { IsEmpty: false } text)
            {
                Remark(SheetFindingCode.CellNotRead, text.Places[0], Excerpt.Of(text));
            }
        }
    }

    /// <summary>
    /// Texts one after the other. A text before the numbers belongs to every action, so a hostile file could grow a hundredfold: beyond a bound it is refused.
    /// </summary>
    public SheetText Join(IReadOnlyCollection<SheetText> texts)
    {
        joined += texts.Count > 1 ? texts.Sum(text => text.Value.Length) : 0;
        if (joined < MostJoined)
        {
            return SheetText.Join(texts);
        }

        if (!Refusals.Exists(refusal => refusal.Code == SheetFindingCode.TooMuchText))
        {
            Refuse(SheetFindingCode.TooMuchText, default);
        }

        return SheetText.None;
    }

    private void Add(List<SheetFinding> list, SheetFindingCode code, SheetPlace place, object[] words)
    {
        if (list.Count == MostFindings)
        {
            list.Add(SheetFinding.OfFile(SheetFindingCode.MoreFindings, MostFindings));
        }
        else if (list.Count < MostFindings)
        {
            list.Add(place.Line == 0 ? SheetFinding.OfFile(code, words) : SheetFinding.At(code, document.Lines[place.Line - 1], place.Cell, words));
        }
    }
}
