using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Texts;

/// <summary>Words of tables (CSV) that come in and go out.</summary>
public static class TableWords
{
    public static readonly Bilingual Title = new("CSVの取込みと出力", "CSV in and out");
    public static readonly Bilingual Lead = new("まず出力したCSVを表計算ソフトで直し、それを取り込むと確実です。", "The safest way: take the CSV out, change it in a spreadsheet, and bring it in again.");
    public static readonly Bilingual Export = new("出力する", "Take out");
    public static readonly Bilingual Import = new("取り込む", "Bring in");
    public static readonly Bilingual FileField = new("CSVファイル", "CSV file");
    public static readonly Bilingual FileHint = new("UTF-8、UTF-16、シフトJIS（CP932）を読めます。5MBまで。", "UTF-8, UTF-16 and CP932 are read. 5 MB at most.");
    public static readonly Bilingual NoFile = new("ファイルを選んでください。", "Choose a file.");
    public static readonly Bilingual TooLarge = new("ファイルが大きすぎます。5MBまでに分けてください。", "The file is too large. Split it into files of 5 MB at most.");
    public static readonly Bilingual Check = new("取り込む前に確かめる", "Check before bringing in");
    public static readonly Bilingual CheckLead = new("まだ何も変えません。次の画面で、何が変わるかと、まちがいの場所を示します。", "Nothing changes yet. The next page says what would change, and where mistakes are.");
    public static readonly Bilingual CheckTitle = new("取り込む内容の確認", "Check before bringing in");
    public static readonly Bilingual File = new("ファイル", "File");
    public static readonly Bilingual Rows = new("行", "Rows");
    public static readonly Bilingual Added = new("新しく加わる", "New");
    public static readonly Bilingual Changed = new("変わる", "Changed");
    public static readonly Bilingual Unchanged = new("変わらない", "Unchanged");
    public static readonly Bilingual Errors = new("直すところ", "What to correct");
    public static readonly Bilingual ErrorsTitle = new("まちがいがあるので、取り込めません。何も変えていません。", "There are mistakes, so nothing was brought in or changed.");
    public static readonly Bilingual ErrorsAdvice = new("元のファイルの次の場所を直して、もう一度選んでください。", "Correct these places in the file and choose it again.");
    public static readonly Bilingual Nothing = new("前と同じ内容です。変わるものはありません。", "Everything is as before; nothing would change.");
    public static readonly Bilingual Done = new("取り込みました。", "The table is in.");
    public static readonly Bilingual Gone = new("時間がたったので、ファイルを選び直してください。何も変えていません。", "That took too long. Please choose the file again. Nothing was changed.");
    public static readonly Bilingual Again = new("別のファイルを選ぶ", "Choose another file");
    public static readonly Bilingual Confirm = new("この内容で取り込む", "Bring this in");

    /// <summary>A table, by what it holds.</summary>
    public static Bilingual Of(string table) => table switch
    {
        "people" => new("人の一覧", "People"),
        "posts" => new("役職の一覧", "Posts"),
        "holdings" => new("役職に就く人と期間の一覧", "Who holds which post, and when"),
        _ => new(table, table),
    };

    /// <summary>A file as which a table goes out.</summary>
    public static Bilingual FileOf(string table, string encoding) => new($"{Of(table).Ja}を{Encoding(encoding)}で出力する", $"{Of(table).En} as {Encoding(encoding)}");

    private static string Encoding(string encoding) => encoding == "cp932" ? "CSV (CP932)" : "CSV (UTF-8)";
}
