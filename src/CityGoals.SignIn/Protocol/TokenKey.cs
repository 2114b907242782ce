namespace CityGoals.SignIn.Protocol;

/// <summary>A key of the token service at rest.</summary>
/// <param name="TokenKeyId">Also the key's id in tokens and in the published key set.</param>
/// <param name="Purpose"><see cref="Signing"/> or <see cref="Encryption"/>.</param>
/// <param name="CreatedAt">UTC; the newest key signs, the older ones only verify.</param>
/// <param name="Wrapped">The key (PKCS #8, or 32 bytes), sealed by data protection.</param>
internal sealed record TokenKey(Guid TokenKeyId, string Purpose, DateTimeOffset CreatedAt, byte[] Wrapped)
{
    /// <summary>An EC key on P-256; signs access and identity tokens.</summary>
    internal const string Signing = "signing";

    /// <summary>An AES-256 key; seals codes and refresh tokens, which only this service reads.</summary>
    internal const string Encryption = "encryption";
}
