namespace CityGoals.Portal.Tests.Hosting;

/// <summary>What the portal asked a service.</summary>
/// <param name="Asked">Method and address: <c>GET /departments?year=2026</c>.</param>
public sealed record ServiceRequest(
    string Service, string Asked, string Body, IReadOnlyDictionary<string, string> Headers, IReadOnlyDictionary<string, string> ContentHeaders);
