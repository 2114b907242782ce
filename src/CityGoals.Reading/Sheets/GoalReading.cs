using System.Text.Json.Serialization;
using CityGoals.Fiscal;

namespace CityGoals.Reading.Sheets;

/// <summary>One priority goal as its sheet states it.</summary>
/// <param name="Rank">優先順位, 1 to 99, unique in the department and year.</param>
/// <param name="Title">重点目標.</param>
/// <param name="FiscalYear">年度.</param>
/// <param name="Department">部局名.</param>
/// <param name="Alignments">The goal's places in plans, in the order of the form; those left empty too.</param>
/// <param name="Situation">現況・課題.</param>
/// <param name="Purpose">目的・効果.</param>
/// <param name="Initiatives">The initiatives in order, one at least.</param>
/// <param name="SpecialNotes">特記事項.</param>
public sealed record GoalReading(
    int Rank,
    SheetText Title,
    FiscalYear FiscalYear,
    SheetText Department,
    IReadOnlyList<AlignmentReading> Alignments,
    SheetText Situation,
    SheetText Purpose,
    IReadOnlyList<InitiativeReading> Initiatives,
    SpecialNotesReading SpecialNotes)
{
    /// <summary>Where the rank stands in the file; no part of what the sheet says.</summary>
    [JsonIgnore]
    public SheetPlace RankPlace { get; init; }
}
