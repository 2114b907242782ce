using System.Net;
using System.Text;
using static CityGoals.Progress.Tests.ReportingCity;

namespace CityGoals.Progress.Tests;

/// <summary>What a file is shows by its content, whatever it is called; what could do harm is refused in words. Names survive, but for what makes them lie.</summary>
public sealed class LookingIntoEvidence(ProgressService service) : IAsyncLifetime
{
    private const string Sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Document = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        Slides = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

    private EvidenceCity city = null!;

    public async ValueTask InitializeAsync() => city = await EvidenceCity.OpenAsync(service, settings: ("Evidence:MostBytes", "100000"));

    public ValueTask DisposeAsync() => city.DisposeAsync();

    public static TheoryData<string, string, string> Taken => new()
    {
        { "pdf", "a.pdf a.pdf", "application/pdf" },
        { "pdf", "請求書.exe 請求書.exe.pdf", "application/pdf" },
        { "png", "図.PNG 図.PNG", "image/png" },
        { "png", "図.html 図.html.png", "image/png" },
        { "jpeg", "写真.jpeg 写真.jpeg", "image/jpeg" },
        { "xlsx", "表.xlsx 表.xlsx", Sheet },
        { "xlsx", "表.xlsm 表.xlsm.xlsx", Sheet },
        { "docx", "文.docx 文.docx", Document },
        { "pptx", "会議.pptx 会議.pptx", Slides },
        { "utf-8", "メモ.txt メモ.txt", "text/plain; charset=utf-8" },
        { "utf-8", "名簿.csv 名簿.csv", "text/csv; charset=utf-8" },
        { "utf-8", "実行.bat 実行.bat.txt", "text/plain; charset=utf-8" },
        { "utf-8-bom", "名簿.csv 名簿.csv", "text/csv; charset=utf-8" },
        { "utf-16", "メモ.txt メモ.txt", "text/plain; charset=utf-16" },
        { "cp932", "名簿.csv 名簿.csv", "text/csv; charset=shift_jis" },
    };

    [Theory]
    [MemberData(nameof(Taken))]
    public async Task Takes_what_offices_write(string content, string names, string mediaType)
    {
        var (given, kept) = (names.Split(' ')[0], names.Split(' ')[1]);

        var id = await city.AddAsync(Content(content), given);

        (await city.NamesAsync()).ShouldBe([kept]);
        using var answer = await city.DownloadAsync(id);
        answer.Content.Headers.ContentType!.ToString().ShouldBe(mediaType);
        answer.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe(kept);
    }

    [Theory]
    [InlineData("macro workbook", "file-with-macros")]
    [InlineData("macro part", "file-with-macros")]
    [InlineData("hidden macro part", "file-with-macros")]
    [InlineData("macro sheet", "file-with-macros")]
    [InlineData("ole", "old-or-protected-file")]
    [InlineData("html", "markup-file")]
    [InlineData("html later", "markup-file")]
    [InlineData("svg", "markup-file")]
    [InlineData("html utf-16", "markup-file")]
    [InlineData("exe", "program-file")]
    [InlineData("elf", "program-file")]
    [InlineData("script", "program-file")]
    [InlineData("zip", "archive-file")]
    [InlineData("two lists", "archive-file")]
    [InlineData("template", "archive-file")]
    [InlineData("gzip", "archive-file")]
    [InlineData("7z", "archive-file")]
    [InlineData("lzh", "archive-file")]
    [InlineData("tar", "archive-file")]
    [InlineData("cut xlsx", "damaged-file")]
    [InlineData("bad list", "damaged-file")]
    [InlineData("rtf", "other-kind-of-file")]
    [InlineData("binary", "other-kind-of-file")]
    [InlineData("empty", "empty-file")]
    public async Task Refuses_what_could_do_harm_or_cannot_be_looked_into(string content, string problem)
    {
        (await city.RefusedAsync(Content(content), name: "資料.pdf")).ShouldBe(problem);

        (await city.NamesAsync()).ShouldBeEmpty();
        (await city.ContentsAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData("../../etc/秘密.pdf", "秘密.pdf")]
    [InlineData("C:\\文書\\報告.pdf", "報告.pdf")]
    [InlineData("改\r\n行\u0000\t.pdf", "改行.pdf")]
    [InlineData("請求\u202Efdp.pdf", "請求fdp.pdf")]
    [InlineData("𠮷野家😀髙﨑～―ー①㈱.pdf", "𠮷野家😀髙﨑～―ー①㈱.pdf")]
    [InlineData("か\u3099く.pdf", "がく.pdf")]
    [InlineData("\"引用\";a=b.pdf", "\"引用\";a=b.pdf")]
    [InlineData("100%25 達成.pdf", "100%25 達成.pdf")]
    public async Task Keeps_names_but_no_folders_and_nothing_unseen(string given, string kept)
    {
        var id = await city.AddAsync(SampleFiles.Pdf, given);

        (await city.NamesAsync()).ShouldBe([kept]);
        using var answer = await city.DownloadAsync(id);
        answer.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe(kept);
    }

    [Fact]
    public async Task Shortens_a_long_name_in_its_middle()
    {
        await city.AddAsync(SampleFiles.Pdf, string.Concat(Enumerable.Repeat("𠮷", 150)) + ".pdf");

        (await city.NamesAsync()).ShouldBe([string.Concat(Enumerable.Repeat("𠮷", 98)) + ".pdf"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("文書/")]
    [InlineData("\u0007")]
    public async Task Wants_a_name(string name) => (await city.RefusedAsync(SampleFiles.Pdf, HttpStatusCode.BadRequest, name)).ShouldBe("no-file-name");

    [Fact]
    public async Task Takes_a_file_of_just_as_many_bytes_as_it_may_have_and_not_one_more()
    {
        await city.AddAsync(SampleFiles.PdfOf(100_000));

        var (status, body) = await city.SendAsync(city.City.Author, SampleFiles.PdfOf(100_001));

        (status, Problem(body)).ShouldBe((HttpStatusCode.RequestEntityTooLarge, "file-too-large"));
        ((string?)body["title"]).ShouldBe("ファイルが大きすぎます（上限0.1 MB）。");
        ((string?)body["titleEn"]).ShouldBe("The file is too large (limit 0.1 MB).");
        (await city.NamesAsync()).Count.ShouldBe(1);
    }

    private static byte[] Content(string what) => what switch
    {
        "pdf" => SampleFiles.Pdf,
        "png" => SampleFiles.Png,
        "jpeg" => SampleFiles.Jpeg,
        "xlsx" => SampleFiles.Office(Sheet + ".main+xml"),
        "docx" => SampleFiles.Office(Document + ".main+xml"),
        "pptx" => SampleFiles.Office(Slides + ".main+xml"),
        "utf-8" => Encoding.UTF8.GetBytes("氏名,回数\r\n会田,3\r\n"),
        "utf-8-bom" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("氏名,回数\r\n")],
        "utf-16" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("1 < 2 である。\r\n")],
        "cp932" => CodePagesEncodingProvider.Instance.GetEncoding(932)!.GetBytes("氏名,髙橋,①\r\n"),
        "macro workbook" => SampleFiles.Office("application/vnd.ms-excel.sheet.macroEnabled.main+xml"),
        "macro part" => SampleFiles.Office(Sheet + ".main+xml", "application/vnd.ms-office.vbaProject"),
        "hidden macro part" => SampleFiles.Office(Sheet + ".main+xml", "application/vnd.ms-office.vba&#80;roject"),
        "macro sheet" => SampleFiles.Office(Sheet + ".main+xml", "application/vnd.ms-excel.macrosheet+xml"),
        "ole" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0],
        "html" => "\r\n <!DOCTYPE html><title>x</title>"u8.ToArray(),
        "html later" => "説明\n<SCRIPT>alert(1)</SCRIPT>"u8.ToArray(),
        "svg" => """<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>"""u8.ToArray(),
        "html utf-16" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("<html>")],
        "exe" => [.. "MZ"u8, 0x90, 0, 3],
        "elf" => [0x7F, .. "ELF"u8, 2, 1],
        "script" => "#!/bin/sh\nrm -r /\n"u8.ToArray(),
        "zip" => SampleFiles.Zip(("メモ.txt", "x")),
        "two lists" => SampleFiles.Zip(("[Content_Types].xml", "<x/>"), ("[content_types].xml", "<x/>")),
        "template" => SampleFiles.Office("application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml"),
        "gzip" => [0x1F, 0x8B, 8, 0],
        "7z" => [(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C, 0],
        "lzh" => [0x20, 0x31, .. "-lh5-"u8, 1, 2],
        "tar" => [.. new byte[257].Select(_ => (byte)'a'), .. "ustar"u8],
        "cut xlsx" => SampleFiles.Office(Sheet + ".main+xml")[..60],
        "bad list" => SampleFiles.Zip(("[Content_Types].xml", "<Types><Override></Types>")),
        "rtf" => @"{\rtf1\ansi x}"u8.ToArray(),
        "binary" => [0, 1, 2, 3, 0xFF],
        "empty" => [],
        _ => throw new ArgumentOutOfRangeException(nameof(what)),
    };
}
