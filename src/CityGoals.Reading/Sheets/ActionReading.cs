using System.Globalization;

namespace CityGoals.Reading.Sheets;

/// <summary>One action of an initiative as the sheet states it. What the sheet does not say is empty; no text is borrowed from a neighbour.</summary>
/// <param name="Ordinal">Its number, 1 to 99; 0 for the one action of an initiative without numbers.</param>
/// <param name="Title">What is done.</param>
/// <param name="CarriedOverFrom">The words in the title that say since when it goes on: H25から継続.</param>
/// <param name="PeriodText">期間・期限.</param>
/// <param name="TargetText">数値目標.</param>
/// <param name="MidReport">中間報告.</param>
/// <param name="FinalReport">期末報告.</param>
/// <param name="Planned">False where only a report has the number: reported, not planned.</param>
public sealed record ActionReading(
    int Ordinal,
    SheetText Title,
    SheetText CarriedOverFrom,
    SheetText PeriodText,
    SheetText TargetText,
    SheetText MidReport,
    SheetText FinalReport,
    bool Planned)
{
    /// <summary>The number as the form writes it: (1); empty where the initiative has no numbers.</summary>
    public string Number => Ordinal == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"({Ordinal})");
}
