using System.Text;
using CityGoals.Reading.Files;
using CityGoals.Reading.Sheets;
using CityGoals.Reading.Tests.Sheets;
using CsCheck;

namespace CityGoals.Reading.Tests.Files;

public class TheTextForm
{
    private const string Japanese = "重点目標\t道路の補修〜\r\n部局名\tｶﾅ交じりの建設部①\r\n";

    private static readonly Encoding Cp932 = CodePagesEncodingProvider.Instance.GetEncoding(932)!;

    public static TheoryData<string, SheetEncoding, byte[]> Accepted => new()
    {
        { "UTF-8", SheetEncoding.Utf8, Encoding.UTF8.GetBytes(Japanese) },
        { "UTF-8 with a mark", SheetEncoding.Utf8, [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Japanese)] },
        { "UTF-16 little end first", SheetEncoding.Utf16LittleEndian, [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Japanese)] },
        { "UTF-16 big end first", SheetEncoding.Utf16BigEndian, [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Japanese)] },
        { "CP932", SheetEncoding.Cp932, Cp932.GetBytes(Japanese.Replace('〜', '～')) },
    };

    public static TheoryData<string, byte[], SheetFindingCode, int, int> Refused => new()
    {
        { "no bytes", [], SheetFindingCode.EmptyFile, 0, 0 },
        { "blanks alone", "　\r\n\t\r\n"u8.ToArray(), SheetFindingCode.EmptyFile, 0, 0 },
        { "a zero character", [.. "道\t路\n補\t修"u8, 0, .. "x"u8], SheetFindingCode.ControlCharacter, 2, 2 },
        { "a control", "道\t路\n補\u0007修"u8.ToArray(), SheetFindingCode.ControlCharacter, 2, 1 },
        { "a control behind a cell of two lines", "道\t\"一\n二\"\t路\u0001\n補"u8.ToArray(), SheetFindingCode.ControlCharacter, 1, 3 },
        { "a zero character in CP932", [.. Cp932.GetBytes("重点目標\t道路の補修\n部局名\t建設"), 0, .. Cp932.GetBytes("部\n")], SheetFindingCode.ControlCharacter, 2, 2 },
        { "a zero character in UTF-16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("重点目標\t道路の補\0修\n")], SheetFindingCode.ControlCharacter, 1, 2 },
        { "a code point that is no character", "道\t路\uFFFF"u8.ToArray(), SheetFindingCode.ControlCharacter, 1, 2 },
        { "a picture", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13], SheetFindingCode.BinaryFile, 3, 1 },
        { "UTF-8 with a broken character", [.. "道\t路\n補\t"u8, 0xE4, 0xBF, .. "\t修\n"u8], SheetFindingCode.UnknownEncoding, 2, 2 },
        { "UTF-8 cut inside a character", "道\t路\n補\t修"u8[..^1].ToArray(), SheetFindingCode.UnknownEncoding, 2, 2 },
        { "UTF-16 cut inside a character", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("道\t路\n補\t修")[..^1]], SheetFindingCode.UnknownEncoding, 2, 2 },
        { "UTF-16 with half a character", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("道\t路\n補\t"), 0xD8, 0x42, 0x4F, 0xEE], SheetFindingCode.UnknownEncoding, 2, 2 },
        { "UTF-16 without a mark", Encoding.Unicode.GetBytes("道\t路"), SheetFindingCode.BinaryFile, 1, 2 },
        { "EUC-JP", CodePagesEncodingProvider.Instance.GetEncoding(51932)!.GetBytes("重点目標\t道路の補修\n部局名\t建設部\n"), SheetFindingCode.UnknownEncoding, 2, 2 },
        { "ISO-2022-JP", CodePagesEncodingProvider.Instance.GetEncoding(50220)!.GetBytes("重点目標\t道路の補修\n"), SheetFindingCode.UnknownEncoding, 1, 1 },
        { "GBK", CodePagesEncodingProvider.Instance.GetEncoding(936)!.GetBytes("重点目标\t道路维修\n部门\t建设局\n"), SheetFindingCode.UnknownEncoding, 1, 1 },
        { "CP932 with a broken character", [.. Cp932.GetBytes("道\t路\n補\t"), 0x81, 0x20], SheetFindingCode.UnknownEncoding, 2, 2 },
    };

    [Theory]
    [MemberData(nameof(Accepted))]
    public void Is_read_in_every_usual_encoding(string name, SheetEncoding encoding, byte[] bytes)
    {
        var file = SheetFileText.Decode(bytes);

        file.Refusal.ShouldBeNull(name);
        file.Encoding.ShouldBe(encoding);
        file.Text.Replace('～', '〜').ShouldBe(Japanese);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void Is_refused_with_the_place_where_it_is_broken(string name, byte[] bytes, SheetFindingCode code, int line, int cell)
    {
        var refusal = SheetFileText.Decode(bytes).Refusal.ShouldNotBeNull(name);

        (refusal.Code, refusal.Line, refusal.Cell).ShouldBe((code, line, cell), name);
    }

    [Theory]
    [InlineData('\0', "U+0000")]
    [InlineData('\b', "U+0008")]
    [InlineData('\u001F', "U+001F")]
    public void Is_refused_with_the_name_of_a_control_character(char control, string name)
    {
        var refusal = SheetFileText.Decode(Encoding.UTF8.GetBytes($"重点目標\t道路の{control}補修\n")).Refusal.ShouldNotBeNull();

        refusal.Japanese.ShouldBe($"1行目の2列目：保存も表示もできない制御文字（{name}）が含まれています。この文字を消すか、セルの文を打ち直してください。");
        refusal.English.ShouldBe($"Line 1, cell 2: There is a control character ({name}), which can be neither stored nor shown. Delete it or type the cell's text anew.");
    }

    [Fact]
    public void Keeps_tabs_line_breaks_and_page_breaks()
    {
        const string text = "道\t\"路\n\v\f\u0085\u007F\r\n\"\r";

        SheetFile.Read(Encoding.UTF8.GetBytes(text), "a.txt").Document!.ToText().ShouldBe(text);
    }

    [Fact]
    public void Is_refused_beyond_its_bounds()
    {
        SheetFileText.Decode(new byte[SheetFileText.MostBytes + 1]).Refusal!.Code.ShouldBe(SheetFindingCode.FileTooLarge);
        SheetFileText.Decode(Encoding.UTF8.GetBytes(new string('\n', 250_000) + "道")).Refusal!.Code.ShouldBe(SheetFindingCode.TooManyCells);
        SheetFileText.Decode(Encoding.UTF8.GetBytes(new string('\t', 250_000) + "道")).Refusal!.Code.ShouldBe(SheetFindingCode.TooManyCells);
    }

    [Fact]
    public void Is_the_same_sheet_in_every_encoding()
    {
        var text = AMadeUpSheet.Sample("harbour.sheet.txt");
        byte[][] files = [Encoding.UTF8.GetBytes(text), [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)], Cp932.GetBytes(text)];

        files.Select(file => SheetFileText.Decode(file).Text).ShouldAllBe(read => read == text);
    }

    [Fact]
    public void Is_read_or_refused_without_an_exception_whatever_the_bytes() =>
        Gen.OneOf(Gen.Byte.Array, Gen.Byte.Array.Select(bytes => (byte[])[0xFF, 0xFE, .. bytes]), Gen.Int[0x80, 0xFF].Select(b => (byte)b).Array)
            .Sample(bytes => SheetFileText.Decode(bytes) is { } file && (file.Refusal is null) != (file.Text.Length == 0), iter: 5_000);
}
