namespace CityGoals.Goals.Answers;

/// <summary>What changed in a sheet since it was last decided upon.</summary>
/// <param name="DecidedRevision">The revision that was approved, returned or published; none: nobody has decided yet.</param>
/// <param name="Decision">The approval or return; none: there was none, or it was published as a file brought it in.</param>
/// <param name="Changes">From that revision to the present one; none: nobody has decided yet.</param>
internal sealed record ChangesAnswer(int? DecidedRevision, TakenStep? Decision, DifferenceAnswer? Changes);
