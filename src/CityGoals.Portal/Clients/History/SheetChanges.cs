using CityGoals.Portal.Clients.Goals;

namespace CityGoals.Portal.Clients.History;

/// <summary>What changed in a sheet since it was last decided upon.</summary>
/// <param name="DecidedRevision">The revision that was approved, returned or published; none: nobody has decided yet.</param>
/// <param name="Decision">The approval or return; none: it was published as a file brought it in.</param>
/// <param name="Changes">From that revision to the present one; none: nobody has decided yet.</param>
public sealed record SheetChanges(int? DecidedRevision, SheetStepTaken? Decision, VersionDifference? Changes)
{
    /// <summary>Where nobody has decided yet.</summary>
    public static readonly SheetChanges None = new(null, null, null);
}
