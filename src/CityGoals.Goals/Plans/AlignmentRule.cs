using CityGoals.Goals.Rows;
using CityGoals.ServiceDefaults;

namespace CityGoals.Goals.Plans;

/// <summary>Who says what the alignments of a sheet mean. Pure.</summary>
internal static class AlignmentRule
{
    /// <summary>
    /// The planning office looks after the plans and may at any time; a department may for what it is writing, and for what nobody has decided yet.
    /// </summary>
    /// <param name="decided">Whether something is decided for these words already.</param>
    public static bool MayDecide(Caller caller, string department, SheetState state, bool decided) =>
        caller.Roles.Contains(Roles.PlanningOffice) || (ApprovalRoute.MayWrite(caller, department) && (!decided || ApprovalRoute.IsEditable(state)));

    /// <summary>What stands after some elements were linked and others unlinked; whoever does both at once does so in any order and any number of times.</summary>
    public static Guid[] Changed(IEnumerable<Guid> stored, IEnumerable<Guid> link, IReadOnlyCollection<Guid> unlink) => [.. stored.Except(unlink).Union(link.Except(unlink))];
}
