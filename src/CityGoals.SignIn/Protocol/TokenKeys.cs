using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Server;

namespace CityGoals.SignIn.Protocol;

/// <summary>
/// The keys that sign tokens and seal codes. They live in the database, so that a restart signs nobody out and replicas agree;
/// they are read, and made the first time, before the service answers anyone. Each is replaced in time: the new one is published a while before it
/// signs, and the old one goes when nothing that it signed or sealed is left, so that nobody is signed out by it.
/// </summary>
internal sealed class TokenKeys(IServiceScopeFactory scopes, IDataProtectionProvider protection, TimeProvider clock)
    : IHostedService, IConfigureOptions<OpenIddictServerOptions>, IOptionsChangeTokenSource<OpenIddictServerOptions>, IDisposable
{
    /// <summary>A key makes new tokens for this long.</summary>
    internal static readonly TimeSpan Service = TimeSpan.FromDays(90);

    /// <summary>From a key's making to its first use: services fetch the published keys twice a day.</summary>
    internal static readonly TimeSpan Announcement = TimeSpan.FromDays(2);

    // Refresh tokens live twelve hours.
    private static readonly TimeSpan Grace = TimeSpan.FromDays(2);

    private readonly IDataProtector protector = protection.CreateProtector("CityGoals.SignIn.TokenKeys");
    private IReadOnlyList<TokenKey> keys = [];
    private CancellationTokenSource changed = new();

    public string Name => Options.DefaultName;

    public Task StartAsync(CancellationToken cancellationToken) => RenewAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Makes the keys that are due, forgets those that are done with, and takes what other replicas have made.</summary>
    internal async Task RenewAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<ProtocolContext>();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        // Replicas that do this together make one set of keys.
        await context.Database.ExecuteSqlAsync($"lock table token_key in exclusive mode", cancellation);
        var (now, stored) = (clock.GetUtcNow(), await context.TokenKeys.ToListAsync(cancellation));
        foreach (var purpose in new[] { TokenKey.Signing, TokenKey.Encryption })
        {
            var known = stored.Where(key => key.Purpose == purpose).OrderByDescending(key => key.CreatedAt).ToList();
            if (known.Count == 0 || known[0].CreatedAt <= now - Service) context.TokenKeys.Add(new TokenKey(Guid.CreateVersion7(), purpose, now, protector.Protect(Generate(purpose))));
            foreach (var (later, earlier) in known.Zip(known.Skip(1)))
            {
                if (later.CreatedAt <= now - Announcement - Grace) context.TokenKeys.Remove(earlier);
            }
        }

        await context.SaveChangesAsync(cancellation);
        var current = await context.TokenKeys.AsNoTracking().OrderByDescending(key => key.CreatedAt).ToListAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        keys = current;
        // Even where no key came or went: one may have come of age.
        Interlocked.Exchange(ref changed, new CancellationTokenSource()).Cancel();
    }

    public IChangeToken GetChangeToken() => new CancellationChangeToken(Volatile.Read(ref changed).Token);

    public void Configure(OpenIddictServerOptions options)
    {
        // The first that is given signs: the newest that has been announced long enough, or the only one there is.
        var ofAge = keys.ToLookup(key => key.CreatedAt <= clock.GetUtcNow() - Announcement);
        foreach (var key in ofAge[true].Concat(ofAge[false].Reverse()))
        {
            var material = protector.Unprotect(key.Wrapped);
            if (key.Purpose == TokenKey.Signing) options.SigningCredentials.Add(SigningCredentials(key, material));
            else options.EncryptionCredentials.Add(EncryptingCredentials(key, material));
        }
    }

    public void Dispose() => changed.Dispose();

    private static byte[] Generate(string purpose)
    {
        if (purpose == TokenKey.Encryption) return RandomNumberGenerator.GetBytes(32);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportPkcs8PrivateKey();
    }

    private static SigningCredentials SigningCredentials(TokenKey key, byte[] material)
    {
        var algorithm = ECDsa.Create();
        algorithm.ImportPkcs8PrivateKey(material, out _);
        return new SigningCredentials(new ECDsaSecurityKey(algorithm) { KeyId = key.TokenKeyId.ToString("n") }, SecurityAlgorithms.EcdsaSha256);
    }

    private static EncryptingCredentials EncryptingCredentials(TokenKey key, byte[] material) =>
        new(new SymmetricSecurityKey(material) { KeyId = key.TokenKeyId.ToString("n") }, SecurityAlgorithms.Aes256KW, SecurityAlgorithms.Aes256CbcHmacSha512);
}
