using System.Text;
using CityGoals.Reading.Sheets;

namespace CityGoals.Reading.Files.Office;

/// <summary>Tells what an OLE compound file ([MS-CFB]) is, by the names of the streams in its directory, to advise how to save it anew.</summary>
internal static class CompoundFile
{
    /// <summary>Why such a file is refused.</summary>
    public static SheetFindingCode Refusal(ReadOnlySpan<byte> bytes) =>
        Has(bytes, "EncryptedPackage") || Has(bytes, "EncryptionInfo") ? SheetFindingCode.PasswordProtected
        : Has(bytes, "Workbook") || Has(bytes, "Book") ? SheetFindingCode.OldExcel
        : Has(bytes, "WordDocument") ? SheetFindingCode.OldWord
        : SheetFindingCode.OtherDocument;

    private static bool Has(ReadOnlySpan<byte> bytes, string stream) => bytes.IndexOf(Encoding.Unicode.GetBytes(stream + "\0")) >= 0;
}
