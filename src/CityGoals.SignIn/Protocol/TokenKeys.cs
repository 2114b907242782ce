using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Server;

namespace CityGoals.SignIn.Protocol;

/// <summary>
/// The keys that sign tokens and seal codes. They live in the database, so that a restart signs nobody out and replicas agree;
/// they are read, and made the first time, before the service answers anyone.
/// </summary>
internal sealed class TokenKeys(IServiceScopeFactory scopes, IDataProtectionProvider protection, TimeProvider clock)
    : IHostedService, IConfigureOptions<OpenIddictServerOptions>
{
    private readonly IDataProtector protector = protection.CreateProtector("CityGoals.SignIn.TokenKeys");
    private IReadOnlyList<TokenKey> keys = [];

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<ProtocolContext>();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        // Replicas that start together make one set of keys.
        await context.Database.ExecuteSqlAsync($"lock table token_key in exclusive mode", cancellationToken);
        var stored = await context.TokenKeys.AsNoTracking().ToListAsync(cancellationToken);
        foreach (var purpose in new[] { TokenKey.Signing, TokenKey.Encryption })
        {
            if (stored.Exists(key => key.Purpose == purpose)) continue;
            var made = new TokenKey(Guid.CreateVersion7(), purpose, clock.GetUtcNow(), protector.Protect(Generate(purpose)));
            context.TokenKeys.Add(made);
            stored.Add(made);
        }

        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        keys = [.. stored.OrderByDescending(key => key.CreatedAt)];
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Configure(OpenIddictServerOptions options)
    {
        foreach (var key in keys)
        {
            var material = protector.Unprotect(key.Wrapped);
            if (key.Purpose == TokenKey.Signing) options.SigningCredentials.Add(SigningCredentials(key, material));
            else options.EncryptionCredentials.Add(EncryptingCredentials(key, material));
        }
    }

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
