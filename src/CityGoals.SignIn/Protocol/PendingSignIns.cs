using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace CityGoals.SignIn.Protocol;

/// <summary>Lets a form carry who is half signed in: sealed, for ten minutes, and in no address. Also seals what is kept of authenticators.</summary>
internal sealed class PendingSignIns(IDataProtectionProvider protection, TimeProvider clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly IDataProtector forms = protection.CreateProtector("CityGoals.SignIn.PendingSignIn");
    private readonly IDataProtector secrets = protection.CreateProtector("CityGoals.SignIn.Authenticator");

    internal DateTimeOffset Until() => clock.GetUtcNow() + Lifetime;

    internal string Seal(PendingSignIn pending) => WebEncoders.Base64UrlEncode(forms.Protect(JsonSerializer.SerializeToUtf8Bytes(pending)));

    /// <summary>None where it is not of ours, or too old.</summary>
    internal PendingSignIn? Open(string? ticket)
    {
        try
        {
            var pending = JsonSerializer.Deserialize<PendingSignIn>(forms.Unprotect(WebEncoders.Base64UrlDecode(ticket ?? "")));
            return pending!.Until > clock.GetUtcNow() ? pending : null;
        }
        catch (Exception foreign) when (foreign is CryptographicException or FormatException or JsonException)
        {
            return null;
        }
    }

    internal byte[] SealSecret(byte[] secret) => secrets.Protect(secret);

    internal byte[] OpenSecret(byte[] sealedSecret) => secrets.Unprotect(sealedSecret);
}
