namespace CityGoals.Reading.Sheets;

/// <summary>A cell of a sheet.</summary>
/// <param name="Text">Its text, with line feeds for line breaks inside the cell.</param>
/// <param name="Lines">How many lines it covers downward from its own; more than 1 only where the file has merged cells.</param>
public readonly record struct SheetCell(string Text, int Lines = 1)
{
    /// <summary>Whether it holds nothing but blanks and left-over markup.</summary>
    public bool IsEmpty
    {
        get
        {
            var (start, length) = (0, Text.Length);
            TextEdges.Trim(Text, ref start, ref length);
            return length == 0;
        }
    }
}
