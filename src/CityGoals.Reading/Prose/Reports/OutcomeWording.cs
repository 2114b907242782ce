using CityGoals.Reading.Prose.Numbers;
using CityGoals.Reading.Prose.Targets;

namespace CityGoals.Reading.Prose.Reports;

/// <summary>Outcomes in words for a person.</summary>
internal static class OutcomeWording
{
    private static readonly (FigureRemarks Flag, BilingualText Text)[] NoteTexts =
    [
        (FigureRemarks.Forecast, new("見込みや予定の数値です。", "The figure is expected, not achieved.")),
        (FigureRemarks.FromEarlierRound, new("前回の報告を指しているため、前回の数値を採りました。", "The report points back; the figure is that of the earlier round.")),
        (FigureRemarks.PopulationsDiffer, new("目標と報告で対象が異なります。", "Target and report speak of different people or things.")),
        (FigureRemarks.StatedInWords, new("数値はなく、言葉で報告されています。", "The report says so in words, without a figure.")),
        (FigureRemarks.DirectionUncertain, new("多いほうがよいかどうかを確かめてください。", "Please confirm whether more is better.")),
        (FigureRemarks.Ambiguous, new("当てはまる数値が複数あります。", "Several figures fit.")),
        (FigureRemarks.UnitDiffers, new("単位が異なる数値があります。換算はしていません。", "There is a figure in another unit; it was not converted.")),
        (FigureRemarks.AboveBand, new("「程度」の幅を上回っています。", "The figure lies above \"about\" that much.")),
        (FigureRemarks.Range, new("幅のある数値です。下の値を採りました。", "The figure is a range; its lower end is taken.")),
    ];

    public static BilingualText Of(TargetOutcome outcome)
    {
        var (ja, en) = outcome.Figure is { } figure ? TargetWording.Quantity(figure.Value, figure.UpTo, figure.Unit, figure.Counting) : ("", "");
        var (jaLack, enLack) = outcome is { Shortfall: { } lack, Figure.Unit: var unit } ? TargetWording.Quantity(lack, null, unit == Units.Percent ? Units.Points : unit, Counting.None) : ("", "");
        return outcome.Result switch
        {
            TargetResult.Reached => new(ja.Length > 0 ? $"達成（{ja}）" : "達成（言葉による報告）", en.Length > 0 ? $"reached ({en})" : "reached (said in words)"),
            TargetResult.Short => new($"未達（{ja}、{jaLack}不足）", $"short ({en}, {enLack} missing)"),
            TargetResult.NoReport => new("報告なし", "no report"),
            _ => new(ja.Length > 0 ? $"判定できません（{ja}）" : "判定できません（当てはまる数値がありません）", en.Length > 0 ? $"undecided ({en})" : "undecided (no figure can be tied to the target)"),
        };
    }

    public static IReadOnlyList<BilingualText> Notes(FigureRemarks flags) => [.. NoteTexts.Where(note => flags.HasFlag(note.Flag)).Select(note => note.Text)];
}
