using System.Globalization;
using static CityGoals.Reading.Sheets.Heading;

namespace CityGoals.Reading.Sheets;

/// <summary>
/// A goal as the official form states it: its boxes and the cells of its table, ready to be written in any format. Reading a file that holds these cells gives the same goal.
/// </summary>
/// <param name="Heading">平成28年度 重点目標管理シート.</param>
/// <param name="Title">重点目標.</param>
/// <param name="Department">部局名.</param>
/// <param name="Rank">優先順位: 1位.</param>
/// <param name="Alignments">The goal's places in plans, those left empty too.</param>
/// <param name="Situation">現況・課題.</param>
/// <param name="Purpose">目的・効果.</param>
/// <param name="Columns">The headings of the table: five, or six where the initiatives' titles need a column of their own.</param>
/// <param name="Rows">A row for each initiative, a cell for each column.</param>
/// <param name="SpecialNotes">特記事項, with what stands in neither of its boxes.</param>
/// <param name="Participation">市民参加・協働の推進、市民満足度の向上を考慮した点.</param>
/// <param name="Effects">取組による効果・残された課題.</param>
public sealed record GoalForm(
    string Heading,
    FormField Title,
    FormField Department,
    FormField Rank,
    IReadOnlyList<FormField> Alignments,
    FormField Situation,
    FormField Purpose,
    IReadOnlyList<string> Columns,
    IReadOnlyList<IReadOnlyList<string>> Rows,
    FormField SpecialNotes,
    FormField Participation,
    FormField Effects)
{
    private static readonly Heading[] Usual = [Initiative, Period, Target, MidReport, FinalReport];
    private static readonly Heading[] WithMethods = [Initiative, Method, Period, Target, MidReport, FinalReport];

    /// <summary>The form of a goal.</summary>
    /// <param name="goal">The goal.</param>
    /// <param name="between">What stands between the actions of a cell: a blank or a line feed.</param>
    public static GoalForm Of(GoalReading goal, char between)
    {
        // A title that has numbers of its own (①広報の充実) can only be told from its actions in a column of its own.
        var columns = goal.Initiatives.Any(initiative => NumberedCell.StyleOf(initiative.Title.Value) != NumberingStyle.None) ? WithMethods : Usual;
        return new(
            $"{goal.FiscalYear.EraName} {HeadingWords.FormTitles[0]}",
            Field(GoalTitle, goal.Title),
            Field(Sheets.Heading.Department, goal.Department),
            new(HeadingNames.Of(Sheets.Heading.Rank), string.Create(CultureInfo.InvariantCulture, $"{goal.Rank}位")),
            [.. goal.Alignments.Select(alignment => new FormField(alignment.Label.Value, alignment.Text.Value))],
            Field(Sheets.Heading.Situation, goal.Situation),
            Field(Sheets.Heading.Purpose, goal.Purpose),
            [.. columns.Select(column => HeadingNames.Of(column) + HeadingNames.GlossOf(column))],
            [.. goal.Initiatives.Select(initiative => columns.Select(column => FormCell.Write(initiative, column, columns == WithMethods, between)).ToArray())],
            Field(Sheets.Heading.SpecialNotes, goal.SpecialNotes.Other),
            Field(Sheets.Heading.Participation, goal.SpecialNotes.Participation),
            Field(Sheets.Heading.Effects, goal.SpecialNotes.Effects));
    }

    private static FormField Field(Heading heading, SheetText text) => new(HeadingNames.Of(heading), text.Value);
}
