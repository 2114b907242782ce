using System.Net;
using System.Text;

namespace CityGoals.Goals.Tests;

/// <summary>What cannot be read whole does not come in at all; the refusal says in both languages where and why.</summary>
public class RefusingBadFiles(GoalsService service)
{
    private static readonly string Whole = SheetText.Of("総務部", "令和8年度", 1, 2);

    private readonly TestCity city = service.NewCity();

    public static TheoryData<string, byte[], string> BadFiles => new()
    {
        { "empty", [], "0 " },
        { "blanks only", Encoding.UTF8.GetBytes(" \n\t\n　\n"), "0 " },
        { "a picture", [0x89, .. "PNG\r\n\u001A\n"u8, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 1, 0xFF], "" },
        { "a damaged workbook", ExcelFile.Of(Whole)[..^40], "" },
        { "an archive that is no workbook", [.. "PK\u0003\u0004"u8, 0, 0, 0, 8, 0, 0xFF, 0xFE, 0x12], "" },
        { "a workbook with a rank twice", ExcelFile.Of(Whole.Replace("優先順位\t2位", "優先順位\t1位", StringComparison.Ordinal)), "14 8" },
        { "a text with control characters", Encoding.UTF8.GetBytes(Whole.Replace("第1編 第2章", "第1編\u0001第2章", StringComparison.Ordinal)), "4 2" },
        { "a text with a zero character", Encoding.UTF8.GetBytes(Whole.Replace("総務部の目標その1", "総務部の\0目標その1", StringComparison.Ordinal)), "3 2" },
        { "a CP932 text with a zero character", CodePagesEncodingProvider.Instance.GetEncoding(932)!.GetBytes(Whole.Replace("待たせない", "待たせ\0ない", StringComparison.Ordinal)), "6 2" },
        { "a workbook with a zero character", ExcelFile.Of(Whole.Replace("第1編 第2章", "第1編_x0000_第2章", StringComparison.Ordinal)), "4 2" },
        { "EUC-JP", CodePagesEncodingProvider.Instance.GetEncoding("euc-jp")!.GetBytes(Whole), "" },
        { "ISO-2022-JP", CodePagesEncodingProvider.Instance.GetEncoding("iso-2022-jp")!.GetBytes(Whole), "1 1" },
        { "UTF-32", [.. Encoding.UTF32.GetPreamble(), .. Encoding.UTF32.GetBytes(Whole)], "" },
        { "UTF-16 without its mark", new UnicodeEncoding(bigEndian: false, byteOrderMark: false).GetBytes(Whole), "" },
        { "UTF-8 with one byte broken", Broken(Encoding.UTF8.GetBytes(Whole)), "6 2" },
        { "another text", Encoding.UTF8.GetBytes("本日は晴天なり。\n明日も晴れるでしょう。\n"), "" },
        { "cut in the middle of a sheet", Encoding.UTF8.GetBytes(Whole[..Whole.LastIndexOf("職員の研修", StringComparison.Ordinal)]), "" },
        { "cut before the special notes", Encoding.UTF8.GetBytes(Whole[..Whole.LastIndexOf("特記事項", StringComparison.Ordinal)]), "" },
        { "cut in the middle of a line", Encoding.UTF8.GetBytes(Whole[..Whole.LastIndexOf("取組による効果", StringComparison.Ordinal)]), "21 4" },
        { "a sheet twice", Encoding.UTF8.GetBytes(Whole + SheetText.Goal("総務部", "令和8年度", 1)), "25 8" },
        { "no rank", Encoding.UTF8.GetBytes(Whole.Replace("優先順位\t2位", "優先順位\t", StringComparison.Ordinal)), "14 7" },
        { "no department anywhere", Encoding.UTF8.GetBytes(Whole.Replace("部局名\t総務部", "部局名\t", StringComparison.Ordinal)), "3 5" },
    };

    [Theory]
    [MemberData(nameof(BadFiles))]
    public async Task Names_the_place_and_keeps_nothing(string what, byte[] file, string place)
    {
        var response = await city.ImportAsync(file, what + ".txt", key: "k-1");

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = await TestCity.BodyAsync(response);
        ((string?)problem["type"]).ShouldBe("urn:citygoals:problem:file-refused");
        ((string?)problem["title"]).ShouldBe("読み取れないところがあります。");
        ((string?)problem["titleEn"]).ShouldBe("The file cannot be read in some places.");
        var cells = problem["cells"]!.AsArray();
        cells.ShouldAllBe(cell => Japanese(cell!["message"]!.GetValue<string>()) && !Japanese(Words(cell["messageEn"]!.GetValue<string>())));
        if (place.Length > 0) $"{cells[0]!["line"]} {cells[0]!["cell"]}".ShouldBe(place, cells.ToJsonString());
        (await city.CountAllAsync()).Values.ShouldAllBe(rows => rows == 0);
    }

    // A byte in the middle of a character of the purpose's text.
    private static byte[] Broken(byte[] bytes)
    {
        bytes[Encoding.UTF8.GetByteCount(Whole[..Whole.IndexOf("待たせない", StringComparison.Ordinal)]) + 1] = 0xC0;
        return bytes;
    }

    private static bool Japanese(string text) => text.Any(c => c is >= '\u3040' and <= '\u30FF');

    // The form's own words stay Japanese in an English sentence.
    private static string Words(string english) => english.Split('(', '“')[0];
}
