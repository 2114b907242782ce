using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CityGoals.Reading.Tests.Files;

/// <summary>Writes Word documents for tests.</summary>
internal static class DocxFile
{
    /// <summary>A document whose lines of one cell are paragraphs, and whose other lines are rows of tables.</summary>
    public static byte[] Of(IEnumerable<IReadOnlyList<string>> lines)
    {
        var body = new Body();
        Table? table = null;
        foreach (var line in lines)
        {
            if (line.Count <= 1)
            {
                table = null;
                body.Append(Paragraph(line.FirstOrDefault("")));
                continue;
            }

            table ??= body.AppendChild(new Table());
            table.Append(new TableRow(line.Select(cell => new TableCell(cell.Split('\n').Select(Paragraph)))));
        }

        return ToBytes(body);
    }

    public static Paragraph Paragraph(string text) => new(new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));

    public static byte[] ToBytes(Body body, Numbering? numbering = null, string? header = null, bool macros = false)
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, macros ? WordprocessingDocumentType.MacroEnabledDocument : WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            main.Document = new Document(body);
            if (numbering is not null)
            {
                main.AddNewPart<NumberingDefinitionsPart>().Numbering = numbering;
            }

            if (header is not null)
            {
                main.AddNewPart<HeaderPart>().Header = new Header(Paragraph(header));
            }
        }

        return stream.ToArray();
    }
}
