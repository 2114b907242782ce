namespace CityGoals.Portal.Clients.Reports;

/// <summary>根拠資料: a file that a report rests on.</summary>
/// <param name="ActionId">The action that it is about; none: the whole report.</param>
/// <param name="Size">In bytes.</param>
public sealed record EvidenceFile(Guid EvidenceId, Guid? ActionId, string FileName, int Size);
