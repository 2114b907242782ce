using System.Xml;
using CityGoals.Reading.Files.Office;
using CityGoals.Reading.Sheets;

namespace CityGoals.Reading.Files.Docx;

/// <summary>Reads a Word document: each table row a line, with its cells at the columns of the table's grid, and each paragraph outside of tables a line.</summary>
internal static class DocumentReader
{
    /// <summary>Reads the document that is the package's document.</summary>
    /// <exception cref="RefusedFileException">The document is damaged, or larger than one of goal sheets can be.</exception>
    public static void Read(OfficePackage package, string document, LineList lines)
    {
        var relationships = package.RelationshipsOf(document).Values.ToList();
        using var numbering = relationships.Find(relationship => relationship.Type == "numbering").Part is { } part ? package.Open(part) : null;
        var numbers = new ListNumbers(numbering);

        // A page's header may hold the heading with the fiscal year.
        foreach (var header in relationships.Where(relationship => relationship.Type == "header").DistinctBy(relationship => relationship.Part))
        {
            using var xml = package.Open(header.Part);
            if (xml is not null)
            {
                new StoryReader(xml, numbers, new("ヘッダー", "Header"), lines).Read();
            }
        }

        using var body = package.Open(document) ?? throw new RefusedFileException(SheetFindingCode.DamagedFile);
        new StoryReader(body, numbers, new("本文", "Body text"), lines).Read();
    }
}
