namespace CityGoals.Goals.Answers;

/// <summary>What became of each sheet of a bulk approval, in the order in which they were named.</summary>
/// <param name="Approved">How many were approved.</param>
internal sealed record BulkApprovalAnswer(int Approved, IReadOnlyList<ApprovalAnswer> Sheets);
