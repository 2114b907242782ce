using CityGoals.Reading.Sheets;

namespace CityGoals.Reading.Files;

/// <summary>Ends the reading of a file from deep inside; never leaves <see cref="SheetFile"/>.</summary>
internal sealed class RefusedFileException(SheetFinding refusal) : Exception(refusal.English)
{
    public RefusedFileException(SheetFindingCode code, params object[] words)
        : this(SheetFinding.OfFile(code, words))
    {
    }

    public SheetFinding Refusal => refusal;
}
