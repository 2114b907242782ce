namespace CityGoals.Portal.Clients.Goals;

/// <summary>What waits for the person's approval, the oldest first.</summary>
/// <param name="Total">How many the person may approve, on all pages: without their own.</param>
/// <param name="Next">Where the next page goes on; none: this is the last one.</param>
public sealed record WaitingSheets(IReadOnlyList<WaitingSheet> Sheets, int Total, string? Next);
