namespace CityGoals.Goals;

/// <summary>What may become of a goal sheet, from which state, and on which revision. Pure; every change of state is asked for here.</summary>
internal static class GoalLifecycle
{
    /// <summary>
    /// 公表. What is published already stays so: saying it twice is no fault. A draft may be published as it came in, since a file can hold what was
    /// decided outside; a sheet that was handed in has to be approved to the end first.
    /// </summary>
    /// <param name="now">The state of the sheet.</param>
    /// <param name="revision">The revision of the sheet.</param>
    /// <param name="stated">The revision that the caller has seen.</param>
    public static Step Publish(SheetState now, int revision, int stated)
    {
        if (stated != revision) return Step.Stale;
        return now switch
        {
            SheetState.Published => Step.AlreadyThere,
            SheetState.Draft or SheetState.Approved => Step.Take,
            _ => Step.NotYet,
        };
    }

    /// <summary>What becomes of a wish to change a sheet's state.</summary>
    public enum Step
    {
        /// <summary>The change is made.</summary>
        Take,

        /// <summary>The sheet is in the wanted state; nothing changes.</summary>
        AlreadyThere,

        /// <summary>Someone changed the sheet meanwhile; the caller has to look again.</summary>
        Stale,

        /// <summary>The sheet is on its way through the posts.</summary>
        NotYet,
    }
}
