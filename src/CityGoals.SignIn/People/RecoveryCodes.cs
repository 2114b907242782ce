using System.Security.Cryptography;
using System.Text;

namespace CityGoals.SignIn.People;

/// <summary>Codes for the day on which the authenticator is lost. 80 bits each: a digest without salt gives nothing away.</summary>
internal static class RecoveryCodes
{
    internal const int Count = 10;

    private const int Groups = 4;

    // Without what is read as something else: 0 o 1 i l u.
    private const string Letters = "23456789abcdefghjkmnpqrstvwxyz";

    internal static IReadOnlyList<string> Make() =>
        [.. Enumerable.Range(0, Count).Select(_ => string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Letters, 4))))];

    /// <summary>However it is typed: hyphens, spaces and capitals do not count, full-width characters do as others.</summary>
    internal static byte[] HashOf(string code) => SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Concat(code.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Where(char.IsAsciiLetterOrDigit))));
}
