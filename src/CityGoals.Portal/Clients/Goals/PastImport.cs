namespace CityGoals.Portal.Clients.Goals;

/// <summary>A file that came in earlier.</summary>
/// <param name="ImportedBy">The person's name.</param>
/// <param name="Sheets">How many goal sheets it held.</param>
public sealed record PastImport(Guid ImportId, string FileName, DateTimeOffset ImportedAt, string? ImportedBy, int Sheets);
