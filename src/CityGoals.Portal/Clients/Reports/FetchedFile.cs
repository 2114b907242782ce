namespace CityGoals.Portal.Clients.Reports;

/// <summary>A file as its service gives it out.</summary>
/// <param name="MediaType">What it is, as the service found by its content.</param>
public sealed record FetchedFile(string Name, string MediaType, byte[] Bytes);
