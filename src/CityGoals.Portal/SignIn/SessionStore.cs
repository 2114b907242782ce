using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Caching.Distributed;

namespace CityGoals.Portal.SignIn;

/// <summary>Keeps sessions, sealed, in the distributed cache under keys that nobody can guess.</summary>
internal sealed class SessionStore(IDistributedCache cache, IDataProtectionProvider protection, TimeProvider clock) : ITicketStore
{
    private const string KeyItem = "session-key";

    private readonly IDataProtector protector = protection.CreateProtector("CityGoals.Portal.SessionStore");

    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var key = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        ticket.Properties.Items[KeyItem] = key;
        await RenewAsync(key, ticket);
        return key;
    }

    public Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        var left = (ticket.Properties.ExpiresUtc ?? throw new InvalidOperationException("A session has an end.")) - clock.GetUtcNow();
        var options = new DistributedCacheEntryOptions { AbsoluteExpirationRelativeToNow = left };
        return cache.SetAsync(Address(key), protector.Protect(TicketSerializer.Default.Serialize(ticket)), options);
    }

    /// <summary>Stores a session again whose tokens have changed, at once: nobody may find the used ones there.</summary>
    internal Task RenewAsync(AuthenticationTicket ticket) =>
        RenewAsync(ticket.Properties.Items[KeyItem] ?? throw new InvalidOperationException("This session was never stored."), ticket);

    public async Task<AuthenticationTicket?> RetrieveAsync(string key) =>
        await cache.GetAsync(Address(key)) is { } stored ? TicketSerializer.Default.Deserialize(protector.Unprotect(stored)) : null;

    public Task RemoveAsync(string key) => cache.RemoveAsync(Address(key));

    private static string Address(string key) => "session:" + key;
}
