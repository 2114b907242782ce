using CityGoals.Portal.Clients.Audit;

namespace CityGoals.Portal.Clients;

/// <summary>The audit trails of all services: each keeps its own, and all answer alike.</summary>
public sealed class AuditClient(IHttpClientFactory clients)
{
    /// <summary>The services that keep one, as they are called in addresses.</summary>
    public static readonly IReadOnlyList<string> Services = ["goals", "progress", "notifications", "analytics", "signin"];

    /// <summary>A page of what a service keeps.</summary>
    public async Task<AuditEntries> ReadAsync(string service, string? kind, string? search, DateTimeOffset? from, DateTimeOffset? to, long? after, CancellationToken cancellation) =>
        await clients.CreateClient(service).FindAsync<AuditEntries>(AddressOf("audit", kind, search, from, to, after), cancellation) ?? new([], null);

    /// <summary>The same as a table for a spreadsheet, all of it.</summary>
    public async Task<byte[]> ExportAsync(string service, string? kind, string? search, DateTimeOffset? from, DateTimeOffset? to, CancellationToken cancellation) =>
        await clients.CreateClient(service).FindBytesAsync(AddressOf("audit.csv", kind, search, from, to, after: null), cancellation) ?? [];

    /// <summary>Has a service check its whole chain.</summary>
    public async Task<AuditVerification> VerifyAsync(string service, CancellationToken cancellation) =>
        await clients.CreateClient(service).FindAsync<AuditVerification>("audit/verification", cancellation) ?? new(0, true, null);

    private static string AddressOf(string path, string? kind, string? search, DateTimeOffset? from, DateTimeOffset? to, long? after) =>
        Address.Of(path, ("kind", kind), ("search", search), ("from", from?.ToString("O")), ("to", to?.ToString("O")), ("after", after));
}
