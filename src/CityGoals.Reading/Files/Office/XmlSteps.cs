using System.Xml;
using CityGoals.Reading.Sheets;

namespace CityGoals.Reading.Files.Office;

/// <summary>Steps through XML.</summary>
internal static class XmlSteps
{
    private const int Deepest = 200;

    /// <summary>Goes to the next node.</summary>
    /// <exception cref="RefusedFileException">Elements are nested deeper than any real ones; the parser holds all that are open in memory.</exception>
    public static bool Next(this XmlReader xml) => xml.Read() && (xml.Depth <= Deepest ? true : throw new RefusedFileException(SheetFindingCode.DamagedFile));
}
