using CityGoals.Goals.Rows;

namespace CityGoals.Goals.Answers;

/// <summary>A whole goal sheet in the order of the official form.</summary>
internal sealed record GoalSheetAnswer(
    Guid GoalSheetId,
    int FiscalYear,
    string DepartmentCode,
    string DepartmentName,
    int Number,
    int Rank,
    string Title,
    SheetState State,
    int Revision,
    int? PublishedRevision,
    DateTimeOffset? PublishedAt,
    IReadOnlyList<AlignmentAnswer> Alignments,
    string Situation,
    string Purpose,
    IReadOnlyList<InitiativeAnswer> Initiatives,
    SpecialNotesAnswer SpecialNotes,
    Guid? ImportId)
{
    /// <summary>The goal of an earlier year that it goes on from; none: from none.</summary>
    public CarriedFrom? CarriedFrom { get; init; }

    /// <summary>What the caller may do next; none where nobody asked for it.</summary>
    public WayAnswer? Way { get; init; }

    /// <summary>The answer for a stored sheet.</summary>
    public static GoalSheetAnswer Of(SheetContent content)
    {
        var sheet = content.Sheet;
        return new GoalSheetAnswer(
            sheet.GoalSheetId, sheet.FiscalYear, sheet.DepartmentCode, sheet.DepartmentName, sheet.Number, sheet.Rank, sheet.Title,
            sheet.State, sheet.Revision, sheet.PublishedRevision, sheet.PublishedAt,
            [.. content.Alignments.Select(alignment => AlignmentAnswer.Of(alignment, content))],
            sheet.Situation,
            sheet.Purpose,
            [.. content.Initiatives.Select(initiative => InitiativeAnswer.Of(initiative, content))],
            new SpecialNotesAnswer(sheet.Participation, sheet.Effect, sheet.OtherNotes),
            sheet.SheetImportId)
        {
            CarriedFrom = CarriedFrom.Of(content.SourceOf(sheet.GoalSheetId)),
        };
    }
}
