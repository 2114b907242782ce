using System.IO.Compression;
using System.IO.Pipelines;
using CityGoals.Reading.Files;

namespace CityGoals.Reading.Tests.Files;

/// <summary>
/// Files nearly as large as they may be, most of it pictures, from a stream that does not know its length. <see cref="MemoryOfTheReader"/>
/// gives this class the memory that files of this size may take.
/// </summary>
public sealed class LargeFiles : IDisposable
{
    /// <summary>Bytes of the pictures in each file.</summary>
    public const int Size = 40_000_000;

    private const string Words = "Fire drill";

    private readonly string path = Path.GetTempFileName();

    [Fact]
    public async Task A_document_with_large_pictures_is_read() =>
        await ReadsAsync(file => WithPicture(file, HandMadeOffice.Document($"<w:p><w:r><w:t>{Words}</w:t></w:r></w:p>", "", 0, "")));

    [Fact]
    public async Task A_workbook_with_large_pictures_is_read() =>
        await ReadsAsync(file => WithPicture(file, HandMadeOffice.Worksheet($"<sheetData><row><c t=\"inlineStr\"><is><t>{Words}</t></is></c></row></sheetData>", "", 0, "")));

    [Fact]
    public async Task A_pdf_with_large_pictures_is_read() => await ReadsAsync(file =>
    {
        // Pictures stand before the objects that the end points to, as they do in files that were saved again.
        var pages = HandMadePdf.Page($"BT /F 9 Tf 50 700 Td ({Words}) Tj ET");
        file.Write("%PDF-1.7\n9 0 obj\n<< /Type /XObject /Subtype /Image /Width 8000 /Height 5000 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 40000000 >>\nstream\n"u8);
        Fill(file);
        file.Write("\nendstream\nendobj\n"u8);
        file.Write(pages);
    });

    public void Dispose() => File.Delete(path);

    private static void WithPicture(Stream file, byte[] archive)
    {
        using var small = new ZipArchive(new MemoryStream(archive));
        using var large = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var part in small.Entries)
        {
            using var from = part.Open();
            using var to = large.CreateEntry(part.FullName).Open();
            from.CopyTo(to);
        }

        using var picture = large.CreateEntry("media/picture.bin", CompressionLevel.NoCompression).Open();
        Fill(picture);
    }

    private static void Fill(Stream stream)
    {
        var noise = new byte[100_000];
        new Random(1).NextBytes(noise);
        for (var written = 0; written < Size; written += noise.Length)
        {
            stream.Write(noise);
        }
    }

    private async Task ReadsAsync(Action<Stream> write)
    {
        await using (var file = File.Create(path))
        {
            write(file);
        }

        await using var upload = PipeReader.Create(File.OpenRead(path)).AsStream();
        var read = await SheetFile.ReadAsync(upload, "large", TestContext.Current.CancellationToken);

        read.Refusals.ShouldBeEmpty();
        read.Document!.Lines.SelectMany(line => line.Cells).Select(cell => cell.Text).ShouldContain(Words);
    }
}
