using CityGoals.Reading.Sheets;

namespace CityGoals.Reading.Files.Office;

/// <summary>How many bytes the parts of one archive may inflate to, all together. An absolute bound: ratios refuse real files.</summary>
internal sealed class InflationBudget
{
    /// <summary>32 MB, a hundred times a large real workbook's parts.</summary>
    public const int Most = 32_000_000;

    private int left = Most;

    /// <exception cref="RefusedFileException">The budget is spent.</exception>
    public void Spend(int bytes)
    {
        left -= bytes;
        if (left < 0)
        {
            throw new RefusedFileException(SheetFindingCode.FileTooLarge, "32 MB");
        }
    }
}
