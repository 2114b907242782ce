using CityGoals.ServiceDefaults;

namespace CityGoals.Progress;

/// <summary>Refusals of files of evidence.</summary>
internal static class EvidenceProblems
{
    private static readonly Bilingual NothingKept = new("ファイルは添付していません。", "The file was not added.");

    private static readonly Bilingual Kinds = new(
        "添付できるのは、PDF、Excel（xlsx）、Word（docx）、PowerPoint（pptx）、画像（PNG、JPEG）、テキスト、CSVです。",
        "You can add PDF, Excel (xlsx), Word (docx), PowerPoint (pptx), pictures (PNG, JPEG), plain text and CSV.");

    /// <summary>The file came without a name, or with one of which nothing is left.</summary>
    public static Refusal NoFileName() => new("no-file-name", 400, new("ファイル名がありません。", "The file has no name."), NothingKept);

    /// <summary>A file of no bytes.</summary>
    public static Refusal EmptyFile() => Kind("empty-file", new("ファイルが空です。", "The file is empty."));

    /// <summary>More bytes than a file may have.</summary>
    public static Refusal FileTooLarge(int most) => new(
        "file-too-large", 413, new($"ファイルが大きすぎます（上限{Megabytes(most)}）。", $"The file is too large (limit {Megabytes(most)})."), NothingKept,
        Members: new Dictionary<string, object?> { ["mostBytes"] = most });

    /// <summary>The report has as many files as it may have.</summary>
    public static Refusal TooManyFiles(int most) => new(
        "too-many-files", 409, new($"根拠資料は、一つの報告に{most}件までです。", $"A report carries at most {most} files of evidence."), NothingKept,
        Members: new Dictionary<string, object?> { ["mostFiles"] = most });

    /// <summary>An Office file that carries programs.</summary>
    public static Refusal Macros() => Kind(
        "file-with-macros", new("マクロなどのプログラムを含むファイルは添付できません。マクロのない形式で保存し直してください。", "A file with macros or other programs cannot be added. Save it without them."));

    /// <summary>An Office file of the old kind, or behind a password: nobody can look into either.</summary>
    public static Refusal OldOrProtectedOffice() => Kind(
        "old-or-protected-file",
        new("古い形式（xls、doc、ppt）か、パスワードで保護されたファイルです。xlsx、docx、pptx でパスワードを付けずに保存し直してください。", "The file is of an old format (xls, doc, ppt) or protected by a password. Save it as xlsx, docx or pptx without a password."));

    /// <summary>A program or script.</summary>
    public static Refusal Program() => Kind("program-file", new("プログラムは添付できません。", "A program cannot be added."));

    /// <summary>An archive, whose files nobody has looked at.</summary>
    public static Refusal Archive() => Kind("archive-file", new("圧縮ファイルは添付できません。中のファイルを一つずつ添付してください。", "An archive cannot be added. Add the files in it one by one."));

    /// <summary>Something that a browser would run: HTML, SVG, XML.</summary>
    public static Refusal Markup() => Kind("markup-file", new("HTML、SVG、XML は添付できません。", "HTML, SVG and XML cannot be added."));

    /// <summary>An Office file that cannot be opened.</summary>
    public static Refusal Damaged() => Kind("damaged-file", new("ファイルが壊れています。", "The file is damaged."));

    /// <summary>Any other kind of file.</summary>
    public static Refusal OtherKind() => Kind("other-kind-of-file", new("この種類のファイルは添付できません。", "This kind of file cannot be added."));

    /// <summary>The scanner found something.</summary>
    /// <param name="what">As the scanner calls it.</param>
    public static Refusal Infected(string what) => new(
        "infected-file", 422, new("ファイルからウイルスが見つかりました。", "A virus was found in the file."),
        new("ファイルは添付していません。情報システムの担当に連絡してください。", "The file was not added. Tell those who look after your computers."),
        Members: new Dictionary<string, object?> { ["found"] = what });

    /// <summary>The scanner did not answer, or not in words that say that the file is clean.</summary>
    public static Refusal ScannerAway() => new(
        "scanner-away", 503, new("ウイルス検査ができないため、今は添付できません。", "Files cannot be added now: the virus scanner does not answer."),
        new("ファイルは添付していません。しばらくしてから、もう一度試してください。", "The file was not added. Please try again in a while."));

    /// <summary>The report has no such file.</summary>
    public static Refusal NoSuchEvidence() => new("no-such-evidence", 404, new("根拠資料が見つかりません。", "There is no such file of evidence."));

    private static Refusal Kind(string name, Bilingual title) => new(name, 422, title, Kinds);

    private static string Megabytes(int bytes) => FormattableString.Invariant($"{bytes / 1_000_000m:0.######} MB");
}
