using System.Text;

namespace CityGoals.Reading.Sheets;

/// <summary>
/// A whole sheet file as lines of cells, whatever format it came in. Its text form has a line for each row and a tab between cells; a cell that holds line
/// breaks stands in double quotes, as spreadsheets copy it.
/// </summary>
public sealed class SheetDocument
{
    private readonly string? source;

    internal SheetDocument(IReadOnlyList<SheetLine> lines, string? source = null)
    {
        Lines = lines;
        this.source = source;
    }

    /// <summary>The lines in order.</summary>
    public IReadOnlyList<SheetLine> Lines { get; }

    /// <summary>Takes any text apart; <see cref="ToText"/> gives back exactly this text.</summary>
    public static SheetDocument Parse(string text) => new(TextLines.Split(text), text);

    /// <summary>The text form: what <see cref="Parse"/> was given, or the lines written out.</summary>
    public string ToText()
    {
        if (source is not null)
        {
            return source;
        }

        var text = new StringBuilder();
        foreach (var line in Lines)
        {
            for (var i = 0; i < line.Cells.Count; i++)
            {
                text.Append(i == 0 ? "" : "\t").Append(TextLines.Write(line.Cells[i].Text));
            }

            text.Append(line.Ending);
        }

        return text.ToString();
    }

    /// <summary>The text at a place.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The document has no such place.</exception>
    public string At(SheetPlace place) => Lines[place.Line - 1].Cells[place.Cell - 1].Text.Substring(place.Start, place.Length);
}
