using CityGoals.Reading.Files;
using CityGoals.ServiceDefaults;

namespace CityGoals.Goals.Import;

/// <summary>A file that is to come in, and who brought it.</summary>
/// <param name="Text">Its characters, without a byte order mark.</param>
internal sealed record SheetImport(Guid SheetImportId, UploadedFile File, SheetEncoding TextEncoding, string Text, Caller Caller, DateTimeOffset ImportedAt)
{
    /// <summary>The encoding's usual name.</summary>
    public string Encoding => TextEncoding switch
    {
        SheetEncoding.Utf8 => "utf-8",
        SheetEncoding.Utf16LittleEndian => "utf-16le",
        SheetEncoding.Utf16BigEndian => "utf-16be",
        SheetEncoding.Cp932 => "cp932",
        _ => throw new InvalidOperationException($"No name for {TextEncoding}."),
    };
}
