namespace CityGoals.Portal.Clients.Goals;

/// <summary>What became of each sheet of a bulk approval.</summary>
public sealed record BulkApproval(int Approved, IReadOnlyList<ApprovalOutcome> Sheets);
