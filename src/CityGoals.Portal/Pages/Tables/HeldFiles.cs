using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Distributed;

namespace CityGoals.Portal.Pages.Tables;

/// <summary>Keeps a file, sealed, from the page on which it was checked to the page that brings it in: nobody has to choose it twice.</summary>
internal sealed class HeldFiles(IDistributedCache cache, IDataProtectionProvider protection)
{
    private static readonly DistributedCacheEntryOptions HalfAnHour = new() { AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(30) };

    private readonly IDataProtector protector = protection.CreateProtector("CityGoals.Portal.HeldFiles");

    /// <summary>Keeps a file for a person.</summary>
    internal async Task<Guid> HoldAsync(string personId, HeldFile file, CancellationToken cancellation)
    {
        var held = Guid.NewGuid();
        await cache.SetAsync(Address(personId, held), protector.Protect(JsonSerializer.SerializeToUtf8Bytes(file)), HalfAnHour, cancellation);
        return held;
    }

    /// <summary>A file that the same person gave; none after half an hour.</summary>
    internal async Task<HeldFile?> FindAsync(string personId, Guid held, CancellationToken cancellation) =>
        await cache.GetAsync(Address(personId, held), cancellation) is { } stored ? JsonSerializer.Deserialize<HeldFile>(protector.Unprotect(stored)) : null;

    private static string Address(string personId, Guid held) => $"held-file:{personId}:{held}";
}
