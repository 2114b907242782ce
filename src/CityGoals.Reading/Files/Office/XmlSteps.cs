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

    /// <summary>Goes to the next node, as long as it lies below a depth.</summary>
    /// <param name="xml">The reader.</param>
    /// <param name="depth">The depth of the element whose content is read.</param>
    /// <exception cref="RefusedFileException">Elements are nested deeper than any real ones.</exception>
    public static bool NextWithin(this XmlReader xml, int depth)
    {
        if (!xml.Read())
        {
            return false;
        }

        var at = xml.Depth;
        return at <= Deepest ? at > depth : throw new RefusedFileException(SheetFindingCode.DamagedFile);
    }
}
