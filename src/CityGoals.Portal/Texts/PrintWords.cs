using CityGoals.Portal.Printing;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Texts;

/// <summary>Words of the official form on paper and as a file.</summary>
public static class PrintWords
{
    public static readonly Bilingual FormPage = new("公式様式", "Official form");
    public static readonly Bilingual Files = new("公式様式で出力する", "Export as official form");
    public static readonly Bilingual AsPage = new("画面で見る", "View on screen");
    public static readonly Bilingual AsPdf = new("PDFファイル", "PDF file");
    public static readonly Bilingual AsWorkbook = new("Excelファイル", "Excel file");
    public static readonly Bilingual AsText = new("テキストファイル", "Text file");
    public static readonly Bilingual Region = new("公式様式の表", "The official form");
    public static readonly Bilingual BackToSheet = new("シートに戻る", "Back to the sheet");
    public static readonly Bilingual GoBack = new("前の画面に戻る", "Back to the page before");
    public static readonly Bilingual NotExportedTitle = new("出力", "Export");
    public static readonly Bilingual NotExported = new("出力できませんでした。", "Nothing was exported.");
    public static readonly Bilingual NoPrinter = new("このサーバーではPDFを作れません。", "This server cannot make a PDF.");
    public static readonly Bilingual NoPrinterAdvice = new(
        "PDFを作るプログラム（Chromium）が入っていません。管理者に伝えてください。公式様式の画面からは、お使いのブラウザーで印刷できます。",
        "The program that makes it (Chromium) is not installed. Please tell the administrator. The official form on screen can be printed with your own browser.");
    public static readonly Bilingual TooBusy = new("印刷が混み合っています。", "Too many documents are being printed.");
    public static readonly Bilingual TooSlow = new("PDFの作成に時間がかかりすぎました。", "Making the PDF took too long.");
    public static readonly Bilingual Failed = new("PDFを作れませんでした。", "The PDF could not be made.");
    public static readonly Bilingual TryLater = new("しばらくしてから、もう一度出力してください。", "Please try again in a while.");

    public static readonly Bilingual Booklet = new("冊子", "Booklet");
    public static readonly Bilingual AllAsBooklet = new("全部局のシートを冊子（PDF）にする", "All departments' sheets as a booklet (PDF)");
    public static readonly Bilingual MakeBooklet = new("冊子を作る", "Make the booklet");
    public static readonly Bilingual MakeAnother = new("もう一度作る", "Make it again");
    public static readonly Bilingual FetchBooklet = new("冊子（PDF）をダウンロードする", "Download the booklet (PDF)");
    public static readonly Bilingual BookletTakes = new(
        "表紙、ページ番号の付いた目次、しおりが付きます。シートが100件あると30秒ほどかかります。",
        "It has a cover, contents with page numbers, and bookmarks. With 100 sheets it takes about 30 seconds.");
    public static readonly Bilingual MayLeave = new("この画面を離れても、作成は続きます。", "You may leave this page; the work goes on.");
    public static readonly Bilingual KeptAnHour = new("作成を始めてから1時間、ダウンロードできます。", "It can be downloaded for an hour from when it was begun.");
    public static readonly Bilingual NothingToPrint = new("この年度のシートはまだありません。", "There are no sheets of this year yet.");
    public static readonly Bilingual Contents = new("目次", "Contents");

    public static Bilingual BookletTitle(Bilingual year) => new($"{year.Ja} 重点目標管理シート 全部局", $"Goal sheets of all departments, {year.En}");

    public static Bilingual BookletHolds(int sheets, int departments) => new(
        $"{departments}部局のシート{sheets}件を、1冊のPDFにまとめます。", $"Puts {Counted.Of(sheets, "件", "sheet", "sheets").En} of {Counted.Of(departments, "部局", "department", "departments").En} into one PDF.");

    /// <summary>How far a booklet of so many sheets has come.</summary>
    public static Bilingual StepOf(BookletStep step, int sheets) => step switch
    {
        BookletStep.Waiting => new($"シート{sheets}件の冊子は、順番を待っています。", $"The booklet of {Counted.Of(sheets, "件", "sheet", "sheets").En} waits for its turn."),
        BookletStep.LayingOut => new($"シート{sheets}件を組んでいます。", $"Laying out {Counted.Of(sheets, "件", "sheet", "sheets").En}."),
        BookletStep.Numbering => new("目次にページ番号を付けています。", "Putting page numbers into the contents."),
        BookletStep.Ready => new("冊子ができました。", "The booklet is ready."),
        _ => new("冊子を作れませんでした。", "The booklet could not be made."),
    };

    /// <summary>What stands at the foot of each page.</summary>
    public static Bilingual Foot(string city, Bilingual moment) => new($"{city}　{moment.Ja}現在", $"{city}, as of {moment.En}");

    /// <summary>What a file is called.</summary>
    public static Bilingual FileName(Bilingual year, string what, string format) => new($"重点目標管理シート_{year.Ja}_{what}.{format}", $"goal-sheets-{year.En}-{what}.{format}");
}
