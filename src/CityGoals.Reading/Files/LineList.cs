using CityGoals.Reading.Sheets;

namespace CityGoals.Reading.Files;

/// <summary>Gathers the lines of a document that is read from a file, within the bounds of the text form.</summary>
internal sealed class LineList
{
    private const int MostCharacters = 5_000_000;
    private const int MostRemarks = 200;

    private readonly List<SheetLine> lines = [];
    private int cells;
    private int characters;

    /// <summary>What was unusual.</summary>
    public List<SheetFinding> Remarks { get; } = [];

    /// <summary>How many lines there are.</summary>
    public int Count => lines.Count;

    /// <summary>The document.</summary>
    public SheetDocument ToDocument() => new(lines);

    /// <summary>Remarks on a cell of a part's line; beyond a bound, remarks are left out.</summary>
    public void Remark(SheetFindingCode code, SheetPart part, int numberInPart, int cell, params object[] words)
    {
        if (Remarks.Count < MostRemarks)
        {
            Remarks.Add(At(code, part, numberInPart, cell, words));
        }
    }

    /// <summary>Adds a line; trailing empty cells are left out.</summary>
    /// <exception cref="RefusedFileException">There are too many lines, cells or characters, or a cell has a control character.</exception>
    public void Add(SheetPart part, int numberInPart, IReadOnlyList<SheetCell> row, bool inTable = true)
    {
        var count = row.Count;
        while (count > 0 && row[count - 1].Text.Length == 0)
        {
            count--;
        }

        cells += count;
        for (var i = 0; i < count; i++)
        {
            var text = row[i].Text;
            characters += text.Length;
            if (CellCharacters.IndexOfForbidden(text) is var forbidden and >= 0)
            {
                throw new RefusedFileException(At(SheetFindingCode.ControlCharacter, part, numberInPart, i + 1, CellCharacters.NameOf(text[forbidden])));
            }
        }

        if (lines.Count == SheetFileText.MostLines || cells > SheetFileText.MostCells || characters > MostCharacters)
        {
            throw new RefusedFileException(SheetFindingCode.TooManyCells, SheetFileText.MostLines, SheetFileText.MostCells);
        }

        var kept = new SheetCell[count];
        for (var i = 0; i < count; i++)
        {
            kept[i] = row[i];
        }

        lines.Add(new(lines.Count + 1, kept, "\n", part, numberInPart, inTable));
    }

    /// <summary>A finding on a cell of the line that comes next.</summary>
    private SheetFinding At(SheetFindingCode code, SheetPart part, int numberInPart, int cell, params object[] words) =>
        SheetFinding.At(code, new SheetLine(lines.Count + 1, [], "", part, numberInPart), cell, words);
}
