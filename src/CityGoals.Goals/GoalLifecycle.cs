using CityGoals.Goals.Rows;

namespace CityGoals.Goals;

/// <summary>What may be published, and on which revision. Pure.</summary>
internal static class GoalLifecycle
{
    /// <summary>
    /// 公表. What is published already stays so: saying it twice is no fault. A sheet has to be approved to the end first; the one exception is a sheet that
    /// stands as a file brought it in, since a file can hold what was decided outside.
    /// </summary>
    /// <param name="stated">The revision that the caller has seen.</param>
    public static Step Publish(SheetRow sheet, int stated)
    {
        if (stated != sheet.Revision) return Step.Stale;
        if (sheet.State == SheetState.Published) return Step.AlreadyThere;
        return IsReady(sheet.State, sheet.SheetImportId, sheet.Revision, sheet.Steps) ? Step.Take : Step.NotYet;
    }

    /// <summary>Whether a sheet may be published: approved to the end, or a draft as a file brought it in, never edited and never handed in.</summary>
    public static bool IsReady(SheetState state, Guid? sheetImportId, int revision, int steps) =>
        state == SheetState.Approved || (state == SheetState.Draft && sheetImportId is not null && revision == 1 && steps == 0);

    /// <summary>What becomes of a wish to publish a sheet.</summary>
    public enum Step
    {
        /// <summary>The change is made.</summary>
        Take,

        /// <summary>The sheet is in the wanted state; nothing changes.</summary>
        AlreadyThere,

        /// <summary>Someone changed the sheet meanwhile; the caller has to look again.</summary>
        Stale,

        /// <summary>The sheet is not approved to the end.</summary>
        NotYet,
    }
}
