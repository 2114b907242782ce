namespace CityGoals.Portal.Clients.Reports;

/// <summary>What the person may do with a report.</summary>
/// <param name="Steps">submit, approve, return or withdraw.</param>
/// <param name="OwnSubmission">The person handed it in, and so cannot approve it.</param>
/// <param name="ReasonNeeded">Saving and submitting need a reason: the round is closed.</param>
public sealed record ReportWay(bool MaySave, IReadOnlyList<string> Steps, bool OwnSubmission, bool ReasonNeeded);
