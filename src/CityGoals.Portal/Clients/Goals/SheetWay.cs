namespace CityGoals.Portal.Clients.Goals;

/// <summary>What the person may do with a sheet next, by the posts that they hold today.</summary>
/// <param name="Steps">submit, approve, return, withdraw, revise.</param>
/// <param name="OwnSubmission">Whether they would approve it, had they not handed it in themselves.</param>
/// <param name="MayPublish">公表.</param>
public sealed record SheetWay(IReadOnlyList<string> Steps, bool OwnSubmission, bool MayPublish)
{
    /// <summary>Where nobody said: nothing.</summary>
    public static readonly SheetWay None = new([], false, false);
}
