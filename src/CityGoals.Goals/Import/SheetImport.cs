using CityGoals.Reading.Files;
using CityGoals.Reading.Sheets;
using CityGoals.ServiceDefaults;

namespace CityGoals.Goals.Import;

/// <summary>A file that is to come in, and who brought it.</summary>
/// <param name="Document">What is in the file, line by line.</param>
/// <param name="Encoding">The encoding of a text file, or the kind of any other.</param>
internal sealed record SheetImport(Guid SheetImportId, UploadedFile File, SheetDocument Document, string Encoding, Caller Caller, DateTimeOffset ImportedAt)
{
    /// <summary>The usual name of a file's encoding or kind.</summary>
    public static string EncodingOf(SheetFile file) => (file.Kind, file.Encoding) switch
    {
        (SheetFileKind.Text, SheetEncoding.Utf8) => "utf-8",
        (SheetFileKind.Text, SheetEncoding.Utf16LittleEndian) => "utf-16le",
        (SheetFileKind.Text, SheetEncoding.Utf16BigEndian) => "utf-16be",
        (SheetFileKind.Text, SheetEncoding.Cp932) => "cp932",
        (SheetFileKind.Xlsx, _) => "xlsx",
        (SheetFileKind.Docx, _) => "docx",
        (SheetFileKind.Pdf, _) => "pdf",
        _ => throw new InvalidOperationException($"No name for {file.Kind} {file.Encoding}."),
    };
}
