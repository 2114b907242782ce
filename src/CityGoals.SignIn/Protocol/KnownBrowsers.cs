using System.Security.Cryptography;
using System.Text.Json;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using CityGoals.SignIn.People;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace CityGoals.SignIn.Protocol;

/// <summary>
/// Remembers in a browser, sealed, who has signed in there. Attempts in such a browser are counted by themselves, so that nobody who guesses elsewhere, be it from
/// the same address, can shut its people out. It saves no one the password.
/// </summary>
internal sealed class KnownBrowsers(IDataProtectionProvider protection, IOptions<SignInOptions> options, TimeProvider clock)
{
    private const string Name = "citygoals-known";

    /// <summary>Those who share a machine; the longest ago is forgotten first.</summary>
    private const int MostPeople = 5;

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(180);

    private readonly IDataProtector protector = protection.CreateProtector("CityGoals.SignIn.KnownBrowser");

    /// <summary>As which browser attempts at an account are counted; none where nobody has signed in to it there.</summary>
    internal string? NameFor(HttpRequest request, MunicipalityCode city, string mail) =>
        Read(request).FirstOrDefault(entry => entry.Is(city, mail)) is { } known ? $"browser {known.Browser}" : null;

    /// <summary>Somebody has shown that the account is theirs.</summary>
    internal void Remember(HttpContext http, MunicipalityCode city, string mail)
    {
        var now = clock.GetUtcNow();
        var entry = new Entry(city.ToString(), AccountKey.Of(mail), Guid.CreateVersion7(now), now + Lifetime);
        var known = Read(http.Request).Where(other => !other.Is(city, mail)).Prepend(entry).Take(MostPeople);
        var cookie = Cookie();
        http.Response.Cookies.Append(cookie.Name!, WebEncoders.Base64UrlEncode(protector.Protect(JsonSerializer.SerializeToUtf8Bytes(known))), cookie.Build(http, now));
    }

    private IReadOnlyList<Entry> Read(HttpRequest request)
    {
        try
        {
            var entries = request.Cookies[Cookie().Name!] is { } kept ? JsonSerializer.Deserialize<List<Entry>>(protector.Unprotect(WebEncoders.Base64UrlDecode(kept))) : null;
            return [.. (entries ?? []).Where(entry => entry.Until > clock.GetUtcNow())];
        }
        catch (Exception foreign) when (foreign is CryptographicException or FormatException or JsonException)
        {
            return [];
        }
    }

    private CookieBuilder Cookie()
    {
        var cookie = new CookieBuilder { Expiration = Lifetime, IsEssential = true };
        cookie.Guard(Name, options.Value.Issuer);
        return cookie;
    }

    private sealed record Entry(string City, string Account, Guid Browser, DateTimeOffset Until)
    {
        internal bool Is(MunicipalityCode city, string mail) => City == city.ToString() && Account == AccountKey.Of(mail);
    }
}
