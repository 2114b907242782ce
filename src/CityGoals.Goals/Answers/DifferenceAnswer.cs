using CityGoals.Goals.Differences;
using CityGoals.Goals.Rows;

namespace CityGoals.Goals.Answers;

/// <summary>What changed in a sheet between two of its revisions.</summary>
internal sealed record DifferenceAnswer(Guid GoalSheetId, VersionAnswer From, VersionAnswer To, SheetDifference Difference)
{
    /// <summary>The answer for two kept revisions of a sheet.</summary>
    public static DifferenceAnswer Of(SheetRow sheet, KeptVersion from, KeptVersion to) =>
        new(sheet.GoalSheetId, from.Version, to.Version, SheetDifference.Of(from.Content.Of(sheet, from.Version.Revision), to.Content.Of(sheet, to.Version.Revision)));
}
