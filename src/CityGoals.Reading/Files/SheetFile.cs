using System.Xml;
using CityGoals.Reading.Files.Docx;
using CityGoals.Reading.Files.Office;
using CityGoals.Reading.Files.Pdf;
using CityGoals.Reading.Files.Xlsx;
using CityGoals.Reading.Sheets;

namespace CityGoals.Reading.Files;

/// <summary>
/// A sheet file of any kind, as a document of lines and cells for <see cref="SheetReader"/>. The kind is told by the content, not the name. Nothing in a file is evaluated or
/// followed: no formula, macro, entity, link or script.
/// </summary>
/// <param name="Kind">The kind.</param>
/// <param name="Encoding">The encoding of a text file; none for other kinds.</param>
/// <param name="Document">The lines and cells; none if the file is refused.</param>
/// <param name="Refusals">Why the file is refused; empty if it is not.</param>
/// <param name="Remarks">What was unusual.</param>
public sealed record SheetFile(
    SheetFileKind Kind,
    SheetEncoding? Encoding,
    SheetDocument? Document,
    IReadOnlyList<SheetFinding> Refusals,
    IReadOnlyList<SheetFinding> Remarks)
{
    /// <summary>The largest file in bytes: 50 MB; a text may have <see cref="SheetFileText.MostBytes"/>.</summary>
    public const int MostBytes = FileBytes.Most;

    private const string WorkbookType = "spreadsheetml";
    private const string DocumentType = "wordprocessingml";

    /// <summary>Reads a file. Takes no more than 50 MB of it (10 MB of text) into memory, whatever length the stream claims.</summary>
    /// <param name="stream">The file's bytes, from the stream's position on.</param>
    /// <param name="name">The file's name, only for the remark that it says another kind.</param>
    /// <param name="stopping">Ends the taking in of the stream.</param>
    public static async Task<SheetFile> ReadAsync(Stream stream, string name, CancellationToken stopping)
    {
        try
        {
            return Read(await FileBytes.ReadAsync(stream, stopping), name);
        }
        catch (RefusedFileException refused)
        {
            return Refused(SheetFileKind.Unknown, refused.Refusal);
        }
    }

    /// <summary>Reads a file that is in memory.</summary>
    /// <param name="bytes">The file's bytes.</param>
    /// <param name="name">The file's name, only for the remark that it says another kind.</param>
    public static SheetFile Read(ReadOnlyMemory<byte> bytes, string name)
    {
        var kind = SheetFileKind.Unknown;
        try
        {
            if (FileSignature.MayBeText(bytes.Span))
            {
                kind = SheetFileKind.Text;
                var text = SheetFileText.Decode(bytes.Span);
                return text.Refusal is { } refusal ? Refused(kind, refusal) : new(kind, text.Encoding, SheetDocument.Parse(text.Text), [], NameRemarks(kind, name));
            }

            if (bytes.Length > FileBytes.Most)
            {
                return Refused(kind, SheetFinding.OfFile(SheetFindingCode.FileTooLarge, "50 MB"));
            }

            var lines = new LineList();
            kind = ReadDocument(bytes, lines);
            return new(kind, null, lines.ToDocument(), [], [.. NameRemarks(kind, name), .. lines.Remarks]);
        }
        catch (RefusedFileException refused)
        {
            return Refused(kind, refused.Refusal);
        }
        catch (Exception failure) when (failure is XmlException or InvalidDataException or IOException or NotSupportedException)
        {
            return Refused(kind, SheetFinding.OfFile(SheetFindingCode.DamagedFile));
        }
    }

    private static SheetFileKind ReadDocument(ReadOnlyMemory<byte> bytes, LineList lines)
    {
        if (FileSignature.IsCompound(bytes.Span))
        {
            throw new RefusedFileException(CompoundFile.Refusal(bytes.Span));
        }

        if (FileSignature.IsPdf(bytes.Span))
        {
            PdfReader.Read(bytes, lines);
            return SheetFileKind.Pdf;
        }

        using var package = new OfficePackage(bytes);
        var main = package.RelationshipsOf("").Values.FirstOrDefault(relationship => relationship.Type == "officeDocument").Part;
        var type = main is null ? "" : package.ContentTypeOf(main) ?? "";
        if (type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || package.Parts.Any(part => part.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
        {
            throw new RefusedFileException(type.Contains("binary", StringComparison.OrdinalIgnoreCase) ? SheetFindingCode.OldExcel : SheetFindingCode.Macros);
        }

        if (main is not null && type.Contains(WorkbookType, StringComparison.Ordinal))
        {
            WorkbookReader.Read(package, main, lines);
            return SheetFileKind.Xlsx;
        }

        if (main is not null && type.Contains(DocumentType, StringComparison.Ordinal))
        {
            DocumentReader.Read(package, main, lines);
            return SheetFileKind.Docx;
        }

        throw new RefusedFileException(SheetFindingCode.OtherDocument);
    }

    private static SheetFinding[] NameRemarks(SheetFileKind kind, string name)
    {
        var extension = Path.GetExtension(name).ToLowerInvariant();
        var fits = kind switch
        {
            SheetFileKind.Xlsx => extension == ".xlsx",
            SheetFileKind.Docx => extension == ".docx",
            SheetFileKind.Pdf => extension == ".pdf",
            _ => extension is not (".xlsx" or ".xls" or ".docx" or ".doc" or ".pdf"),
        };
        return fits || extension.Length == 0 ? [] : [SheetFinding.OfFile(SheetFindingCode.NameDiffers, extension)];
    }

    private static SheetFile Refused(SheetFileKind kind, SheetFinding refusal) => new(kind, null, null, [refusal], []);
}
