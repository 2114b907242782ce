using System.Globalization;
using static CityGoals.Reading.Sheets.SheetFindingCode;

namespace CityGoals.Reading.Sheets;

/// <summary>The words of every finding, Japanese and English. {0} and {1} are filled in where the finding is made.</summary>
internal static class SheetMessages
{
    public static SheetFinding Write(SheetFindingCode code, int line, int cell, string japanesePlace, string englishPlace, object[] words)
    {
        var (japanese, english) = Of(code);
        return new(
            code,
            line,
            cell,
            japanesePlace + string.Format(CultureInfo.InvariantCulture, japanese, words),
            englishPlace + string.Format(CultureInfo.InvariantCulture, english, words));
    }

    private static (string Japanese, string English) Of(SheetFindingCode code) => code switch
    {
        EmptyFile => ("ファイルが空です。内容のあるファイルを選んでください。", "The file is empty. Choose a file with content."),
        FileTooLarge => ("ファイルが大きすぎます（上限{0}）。シートごとに分けるか、画像を除いてください。", "The file is too large (limit {0}). Split it by sheet or remove pictures."),
        TooManyCells => ("行またはセルが多すぎます（上限は{0}行、{1}セル）。重点目標管理シートだけのファイルにしてください。", "There are too many lines or cells (limit {0} lines, {1} cells). Keep only the goal sheets in the file."),
        BinaryFile => ("文字のファイルではありません。テキスト、Excel（.xlsx）、Word（.docx）、文字を含むPDFのいずれかにしてください。", "This is not a text file. Use text, Excel (.xlsx), Word (.docx) or a PDF with text."),
        ControlCharacter => ("保存も表示もできない制御文字（{0}）が含まれています。この文字を消すか、セルの文を打ち直してください。", "There is a control character ({0}), which can be neither stored nor shown. Delete it or type the cell's text anew."),
        UnknownEncoding => ("文字コードを読み取れません。UTF-8、UTF-16（BOM付き）、Shift_JISのいずれかで保存し直してください。", "The character encoding cannot be read. Save the file as UTF-8, UTF-16 with a byte order mark, or Shift_JIS."),
        DamagedFile => ("ファイルが壊れているか、正しい形式ではありません。元のソフトで開いて保存し直してください。", "The file is damaged or not what it claims to be. Open it in the program it comes from and save it again."),
        CellTooLong => ("一つのセルの文が長すぎます（上限{0}字）。", "A cell has too much text (limit {0} characters)."),
        OldExcel => ("古い形式（.xls）またはバイナリ形式（.xlsb）のExcelファイルです。Excelで「Excelブック（.xlsx）」として保存し直してください。", "This is an old (.xls) or binary (.xlsb) Excel file. Save it in Excel as an Excel Workbook (.xlsx)."),
        OldWord => ("古い形式（.doc）のWordファイルです。Wordで「Word文書（.docx）」として保存し直してください。", "This is an old Word file (.doc). Save it in Word as a Word Document (.docx)."),
        PasswordProtected => ("パスワードで保護されています。パスワードを外して保存し直してください。", "The file is protected by a password. Remove the password and save it again."),
        Macros => ("マクロを含むファイルは受け付けません。マクロなしの形式（.xlsx、.docx）で保存し直してください。", "Files with macros are not accepted. Save the file without macros (.xlsx, .docx)."),
        OtherDocument => ("読み取れる種類のファイルではありません。Excel（.xlsx）、Word（.docx）、PDF、テキストのいずれかにしてください。圧縮ファイルは中のファイルを取り出してください。", "This kind of file cannot be read. Use Excel (.xlsx), Word (.docx), PDF or text. Take files out of an archive first."),
        ScannedPdf => ("文字のないPDF（紙を読み取った画像）です。元のWordやExcelのファイルを選ぶか、そこから作ったPDFにしてください。", "This PDF has no text, only pictures of pages. Choose the original Word or Excel file, or a PDF made from it."),
        TooManyPages => ("PDFのページが多すぎます（上限{0}ページ）。部局ごとに分けてください。", "The PDF has too many pages (limit {0}). Split it by department."),
        HiddenNotRead => ("非表示の行、列またはシートは読んでいません：「{0}」", "Hidden rows, columns or worksheets are not read: “{0}”"),
        HiddenTextNotRead => ("隠し文字は読んでいません。", "Hidden text is not read."),
        DeletedTextNotRead => ("変更履歴で削除された文は読んでいません。", "Text deleted under tracked changes is not read."),
        FormulaWithoutResult => ("計算式の結果が保存されていないため、空欄として扱います。", "The formula has no stored result; the cell is taken as empty."),
        StruckOutText => ("取り消し線のある文も含めて読みました。", "Text that is struck out was read too."),
        NameDiffers => ("ファイル名の種類（{0}）と中身が違うため、中身のとおりに読みました。", "The file's name says {0}, but its content is of another kind; it was read by its content."),
        NoGoal => ("重点目標が見つかりません。「重点目標」「部局名」「優先順位」の欄がある様式か確かめてください。", "No priority goal was found. Check that the form has the fields 重点目標, 部局名 and 優先順位."),
        NoTitle => ("重点目標の名称がありません。", "The goal has no title (重点目標)."),
        NoDepartment => ("部局名がありません。「部局名」の欄に記入してください。", "The goal has no department. Fill in 部局名."),
        NoFiscalYear => ("年度がわかりません。「平成28年度 重点目標管理シート」のように元号または西暦で記入してください。", "The goal has no fiscal year. Write it with its era or as a western year, as in 平成28年度 重点目標管理シート."),
        TwoFiscalYears => ("年度が{0}と{1}の二通りに書かれています。", "Two fiscal years are given: {0} and {1}."),
        NoRank => ("優先順位がありません。「優先順位」の欄に記入してください。", "The goal has no rank. Fill in 優先順位."),
        UnreadRank => ("優先順位「{0}」を数字として読めません。「1位」のように記入してください。", "The rank “{0}” is no number. Write it as 1位."),
        DuplicateRank => ("優先順位{0}位が{1}の重点目標と重なっています。", "Rank {0} is already taken by the goal at {2}."),
        NoHeadingRow => ("「取組項目」「期間・期限」などの見出しの行がないまま、この重点目標のシートが終わっています。途中で切れていないか確かめてください。", "This goal's sheet ends without a row of headings (取組項目, 期間・期限 …). Check that it is not cut off."),
        NoInitiative => ("見出しの行の下に取組項目がありません。途中で切れていないか確かめてください。", "No initiative follows the row of headings. Check that the sheet is not cut off."),
        NoSpecialNotes => ("この重点目標のシートは「特記事項」の欄の前で終わっています。途中で切れていないか確かめてください。特記事項のない様式では「特記事項」とだけ書いた行を終わりに加えてください。", "This goal's sheet ends before 特記事項 (special notes). Check that it is not cut off. If the form has no such field, add a last line that says 特記事項."),
        LineCutShort => ("ファイルの終わりの行が{0}セルしかなく、ほかの行の{1}セルより短いため、途中で切れています。", "The last line of the file has {0} cells where the other lines have {1}: the file is cut off."),
        ListedGoalMissing => ("一覧にある{0}位「{1}」のシートがありません。途中で切れていないか確かめてください。", "The list names goal {0}, “{1}”, but there is no sheet for it. Check that the file is not cut off."),
        TooMuchText => ("文が長すぎます。重点目標管理シートだけのファイルか確かめてください。", "There is too much text. Check that the file holds goal sheets only."),
        MoreFindings => ("ほかにもあります（{0}件まで表示）。", "There are more (the first {0} are listed)."),
        FiscalYearOfFile => ("年度の見出しがないため、ファイルの他の見出しにある{0}としました。", "There is no heading with the year, so it is taken from the file's other headings: {0}."),
        DepartmentOfFile => ("部局名がないため、ファイルの他の欄にある「{0}」としました。", "There is no department, so it is taken from the file's other sheets: {0}."),
        EraYearNeverWas => ("「{0}」は元号の最後の年より後です。書かれたとおり{1}と読みました。", "“{0}” lies after the end of its era. It is read as written: {1}."),
        ListedTitleDiffers => ("一覧にある{0}位の名称「{1}」と異なります。", "The list gives goal {0} another title: “{1}”."),
        CellNotRead => ("どの見出しにも当たらないため読んでいません：「{0}」", "Not read, because no known heading covers it: “{0}”"),
        InitiativeWithoutTitle => ("取組項目の名称がありません。", "The initiative has no title."),
        InitiativeWithoutNumbers => ("(1)(2)の番号がないため、取組項目全体を一つの取組として読みました。", "There are no numbers (1)(2), so the initiative is read as one action."),
        NumberFromRow => ("番号がないため、行の順に({0})としました。", "There is no number; by the order of the rows it is ({0})."),
        NumberLeftOut => ("番号が({0})から({1})へ飛んでいます。", "The numbers jump from ({0}) to ({1})."),
        NumberWithoutBlank => ("({0})の前に空白も改行もありませんが、番号として読みました。", "({0}) follows other text without a blank; it is read as a number."),
        NumbersInOtherStyle => ("取組項目と違う形の番号ですが、同じ番号として読みました。", "The numbers are in another style than the initiative's; they are read as the same numbers."),
        NumberWithoutText => ("({0})の後に文がありません。", "Nothing follows ({0})."),
        NumberMissing => ("「{1}」の欄に({0})がありません。空欄として扱います。", "The column {1} has no ({0}); it stays empty."),
        PlannedWithoutTitle => ("({0})が取組項目にありません。名称のない取組として読みました。", "({0}) is not among the initiative's actions. It is read as an action without a title."),
        ReportedNotPlanned => ("({0})は報告だけにあり、計画にありません。", "({0}) is reported but was never planned."),
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, null),
    };
}
