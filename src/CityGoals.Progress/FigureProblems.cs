using CityGoals.ServiceDefaults;

namespace CityGoals.Progress;

/// <summary>Refusals of figures.</summary>
internal static class FigureProblems
{
    private static readonly Bilingual NothingKept = new("何も入れていません。直してから、もう一度送ってください。", "Nothing was entered. Correct it and send it again.");

    /// <summary>Some figures cannot be kept, and which.</summary>
    public static Refusal Refused(IReadOnlyList<RefusedCell> cells) => new(
        "figures-refused", 422, new("入れられない実績値があります。", "Some figures cannot be entered."), NothingKept, cells);

    /// <summary>The file is larger than any list of figures may be.</summary>
    public static Refusal FileTooLarge(int most) => new(
        "file-too-large", 413, new($"ファイルが大きすぎます（上限{most / 1_000_000} MB）。", $"The file is too large (limit {most / 1_000_000} MB)."), NothingKept);

    /// <summary>No figure has this id in this municipality.</summary>
    public static Refusal NoSuchFigure() => new("no-such-figure", 404, new("実績値が見つかりません。", "There is no such figure."));

    /// <summary>The figure is another department's.</summary>
    public static Refusal NotYourFigure() => new("not-your-figure", 403, new("この部局の実績値を扱うことはできません。", "This department's figures are not yours to change."));

    /// <summary>What a report states is changed in the report.</summary>
    public static Refusal StatedInReport() => new("stated-in-report", 409, new("報告で述べた実績値は、報告で直してください。", "A figure that a report states is corrected in the report."));
}
