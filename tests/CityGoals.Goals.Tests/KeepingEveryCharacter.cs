using System.Net;
using System.Text;
using CsCheck;
using CityGoals.Goals.Import;

namespace CityGoals.Goals.Tests;

/// <summary>A file is written back out from its stored cells as it came in, in each encoding that cities use.</summary>
public class KeepingEveryCharacter(GoalsService service)
{
    private static readonly Encoding Cp932 = CodePagesEncodingProvider.Instance.GetEncoding(932)!;

    private readonly TestCity city = service.NewCity();

    public static TheoryData<string, byte[], string> Encodings
    {
        get
        {
            var text = SheetText.Of("総務部", "令和8年度", 1).Replace("窓口の待ち時間が長い。", "\"二行に\nわたる\"\"引用\"\"の文\"", StringComparison.Ordinal);
            var open = text.Replace("待たせない", "𠮷野家の\"待たせない\"㎡", StringComparison.Ordinal).TrimEnd('\n');
            var crLf = text.Replace("\n", "\r\n", StringComparison.Ordinal);
            return new()
            {
                { "utf-8", Encoding.UTF8.GetBytes(text), text },
                { "utf-8", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(crLf)], crLf },
                { "utf-8", Encoding.UTF8.GetBytes(open), open },
                { "utf-16le", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(crLf)], crLf },
                { "utf-16be", [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(text)], text },
                { "cp932", Cp932.GetBytes(crLf), crLf },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Writes_the_text_back_out_as_it_came_in(string encoding, byte[] file, string text)
    {
        var response = await city.ImportAsync(file);

        response.StatusCode.ShouldBe(HttpStatusCode.Created);
        var import = await TestCity.BodyAsync(response);
        ((string?)import["encoding"]).ShouldBe(encoding);
        (await TextAsync(import["importId"]!.ToString())).ShouldBe(text);
        (await city.PlanningOffice.GetByteArrayAsync($"/imports/{import["importId"]}/file", TestContext.Current.CancellationToken)).ShouldBe(file);
    }

    [Fact]
    public async Task Stores_cells_and_no_copy_of_the_whole()
    {
        var text = SheetText.Of("総務部", "令和8年度", 1);
        await city.ImportAsync(text);

        (await city.CountAsync("sheet_import_line")).ShouldBe(text.Count(c => c == '\n'));
    }

    [Fact]
    public async Task Keeps_the_file_name_as_it_was()
    {
        const string name = "令和8年度 重点目標（総務部）+最終 100%.txt";
        await city.ImportAsync(Encoding.UTF8.GetBytes(SheetText.Of("総務部", "令和8年度", 1)), name);

        ((string?)(await city.GetAsync("/imports"))[0]!["fileName"]).ShouldBe(name);
    }

    [Fact]
    public async Task Does_not_know_an_import_that_is_not_there()
    {
        foreach (var form in (string[])["text", "file"])
        {
            var response = await city.PlanningOffice.GetAsync($"/imports/{Guid.NewGuid()}/{form}", TestContext.Current.CancellationToken);
            response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            ((string?)(await TestCity.BodyAsync(response))["type"]).ShouldBe("urn:citygoals:problem:no-such-import");
        }
    }

    [Fact]
    public void Takes_any_text_apart_and_puts_it_together_again() =>
        Gen.Char["a\"\t\n\r 総"].Array[0, 40].Select(letters => new string(letters))
            .Sample(text => string.Concat(FileLine.Of(text).Select(line => line.Write())) == text, iter: 20_000);

    [Fact]
    public void Keeps_the_cells_that_the_reader_sees()
    {
        var lines = FileLine.Of("a\t\"b\nc\"\t\"d\"\r\n\n\"\"\"e\"\"\"\tf");

        lines.Select(line => string.Join('|', line.Cells)).ShouldBe(["a|\"b\nc\"|\"d\"", "", "\"\"\"e\"\"\"|f"]);
        lines.Select(line => line.Ending).ShouldBe(["\r\n", "\n", ""]);
    }

    private Task<string> TextAsync(string importId) => city.PlanningOffice.GetStringAsync($"/imports/{importId}/text", TestContext.Current.CancellationToken);
}
