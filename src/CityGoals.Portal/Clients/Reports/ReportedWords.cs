namespace CityGoals.Portal.Clients.Reports;

/// <summary>What is reported on one part.</summary>
/// <param name="LastText">What was reported the time before; empty if nothing was.</param>
/// <param name="ReturnReason">Why the report was returned, of this very part.</param>
public sealed record ReportedWords(string Text, string? Grade, DateOnly? DoneOn, string LastText, string? LastGrade, string? ReturnReason);
