using System.IO.Compression;
using System.Text;
using CityGoals.Reading.Files;
using CityGoals.Reading.Sheets;
using CityGoals.Reading.Tests.Sheets;

namespace CityGoals.Reading.Tests.Files;

public class OtherFiles
{
    private static byte[] Compound(string stream) => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[1024], .. Encoding.Unicode.GetBytes(stream), 0, 0];

    public static TheoryData<string, byte[], SheetFindingCode> Refused => new()
    {
        { ".xls", Compound("Workbook"), SheetFindingCode.OldExcel },
        { ".doc", Compound("WordDocument"), SheetFindingCode.OldWord },
        { ".xlsx with a password", Compound("EncryptedPackage"), SheetFindingCode.PasswordProtected },
        { "another compound file", Compound("Mail"), SheetFindingCode.OtherDocument },
        { "an archive", Archive("sheet.txt", "重点目標"), SheetFindingCode.OtherDocument },
        { "an OpenDocument sheet", Archive("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), SheetFindingCode.OtherDocument },
        { "an empty archive", [0x50, 0x4B, 5, 6, .. new byte[18]], SheetFindingCode.OtherDocument },
        { "a broken archive", [0x50, 0x4B, 3, 4, 1, 2, 3], SheetFindingCode.DamagedFile },
        { "a broken PDF", "%PDF-1.7 nothing"u8.ToArray(), SheetFindingCode.DamagedFile },
        { "no bytes", [], SheetFindingCode.EmptyFile },
    };

    private static byte[] Archive(string name, string content)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        using (var writer = new StreamWriter(archive.CreateEntry(name).Open()))
        {
            writer.Write(content);
        }

        return stream.ToArray();
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void Are_refused_with_advice(string name, byte[] bytes, SheetFindingCode code)
    {
        var file = SheetFile.Read(bytes, name);

        file.Document.ShouldBeNull();
        var refusal = file.Refusals.ShouldHaveSingleItem(name);
        refusal.Code.ShouldBe(code);
        refusal.Japanese.ShouldEndWith("。");
        refusal.English.ShouldEndWith(".");
    }

    [Fact]
    public void Are_told_by_their_content_not_their_name()
    {
        var file = SheetFile.Read(new XlsxFile().Sheet("a", [["b"]]).ToBytes(), "a.pdf");

        file.Kind.ShouldBe(SheetFileKind.Xlsx);
        file.Remarks.ShouldHaveSingleItem().Japanese.ShouldBe("ファイル名の種類（.pdf）と中身が違うため、中身のとおりに読みました。");
        SheetFile.Read(Encoding.UTF8.GetBytes("重点目標"), "a.xls").Remarks.ShouldHaveSingleItem().Code.ShouldBe(SheetFindingCode.NameDiffers);
        SheetFile.Read(Encoding.UTF8.GetBytes("重点目標"), "a.txt").Remarks.ShouldBeEmpty();
    }

    [Fact]
    public void Of_text_keep_every_character()
    {
        var text = AMadeUpSheet.Sample("harbour.sheet.txt");

        var file = SheetFile.Read(Encoding.UTF8.GetBytes(text), "harbour.sheet.txt");

        (file.Kind, file.Encoding).ShouldBe((SheetFileKind.Text, SheetEncoding.Utf8));
        file.Document!.ToText().ShouldBe(text);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_a_hundred_megabytes_are_refused_before_they_are_read(bool lying)
    {
        var text = new Endless((byte)'a', lying ? 10 : null);
        var zip = new Endless((byte)'P', lying ? 10 : null, "PK\u0003\u0004");

        (await SheetFile.ReadAsync(text, "a.txt", TestContext.Current.CancellationToken)).Refusals.Single().Code.ShouldBe(SheetFindingCode.FileTooLarge);
        (await SheetFile.ReadAsync(zip, "a.xlsx", TestContext.Current.CancellationToken)).Refusals.Single().Code.ShouldBe(SheetFindingCode.FileTooLarge);

        text.Given.ShouldBeLessThan(25_000_000);
        zip.Given.ShouldBeLessThan(50_000_100);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public async Task Are_read_from_where_the_stream_stands(int from)
    {
        var stream = new MemoryStream(Encoding.UTF8.GetBytes("道\t路")) { Position = from };

        var file = await SheetFile.ReadAsync(stream, "a.txt", TestContext.Current.CancellationToken);

        file.Document!.ToText().ShouldBe(from == 0 ? "道\t路" : "\t路");
    }

    /// <summary>A stream without an end that may claim a length.</summary>
    private sealed class Endless(byte content, long? length, string start = "") : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => length is not null;

        public override bool CanWrite => false;

        public override long Length => length ?? throw new NotSupportedException();

        public override long Position
        {
            get => 0;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Array.Fill(buffer, content, offset, count);
            for (var i = 0; Given == 0 && i < start.Length; i++)
            {
                buffer[offset + i] = (byte)start[i];
            }

            Given += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
