namespace CityGoals.Reading.Files.Xlsx;

/// <summary>A cell's name: B12 is column 2, row 12.</summary>
/// <param name="Column">The column, 1 to 16384.</param>
/// <param name="Row">The row, 1 to 1048576.</param>
internal readonly record struct CellReference(int Column, int Row)
{
    /// <summary>The last column of a worksheet.</summary>
    public const int LastColumn = 16_384;

    private const int LastRow = 1_048_576;

    /// <summary>The reference that a text is; none if it is anything else.</summary>
    public static CellReference? Read(ReadOnlySpan<char> text)
    {
        var (column, at) = (0, 0);
        for (; at < text.Length && char.IsAsciiLetter(text[at]) && column <= LastColumn; at++)
        {
            column = (column * 26) + (text[at] & 0x1F);
        }

        return column is > 0 and <= LastColumn && int.TryParse(text[at..], System.Globalization.NumberStyles.None, null, out var row) && row is > 0 and <= LastRow
            ? new(column, row)
            : null;
    }
}
