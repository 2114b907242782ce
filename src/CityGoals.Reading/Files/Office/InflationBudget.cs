using CityGoals.Reading.Sheets;

namespace CityGoals.Reading.Files.Office;

/// <summary>How many bytes the parts of one archive may inflate to, and how many tags they may have, all together. Absolute bounds: ratios refuse real files.</summary>
/// <param name="most">The most bytes.</param>
internal sealed class InflationBudget(int most)
{
    /// <summary>For an Office file: 32 MB, a hundred times a large real workbook's parts.</summary>
    public const int MostOfPackage = 32_000_000;

    /// <summary>For a PDF: 24 MB, several whole fonts.</summary>
    public const int MostOfPdf = 24_000_000;

    private const int MostTags = 1_500_000;

    private int spent;
    private int tags;

    /// <exception cref="RefusedFileException">The budget is spent.</exception>
    public void Spend(int bytes)
    {
        spent += bytes;
        if (spent > most)
        {
            throw new RefusedFileException(SheetFindingCode.FileTooLarge, $"{most / 1_000_000} MB");
        }
    }

    /// <exception cref="RefusedFileException">There are too many tags.</exception>
    public void SpendTags(int more)
    {
        tags += more;
        if (tags > MostTags)
        {
            throw new RefusedFileException(SheetFindingCode.TooManyCells, SheetFileText.MostLines, SheetFileText.MostCells);
        }
    }
}
