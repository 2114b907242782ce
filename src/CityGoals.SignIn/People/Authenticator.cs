using System.Security.Cryptography;
using OtpNet;

namespace CityGoals.SignIn.People;

/// <summary>Time-based one-time codes of six digits (RFC 6238, 30 seconds, SHA-1, as every authenticator app knows them).</summary>
internal static class Authenticator
{
    private const int SecretBytes = 20;

    // The step before and the one after: a clock may go wrong by half a minute.
    private static readonly VerificationWindow Window = new(previous: 1, future: 1);

    internal static byte[] NewSecret() => RandomNumberGenerator.GetBytes(SecretBytes);

    /// <summary>The secret as people type it where they cannot scan it: in groups of four.</summary>
    internal static string Typed(byte[] secret) => string.Join(' ', Base32Encoding.ToString(secret).Chunk(4).Select(part => new string(part)));

    /// <summary>What the picture says to the app.</summary>
    internal static string Address(byte[] secret, string issuer, string account) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(account)}?secret={Base32Encoding.ToString(secret)}&issuer={Uri.EscapeDataString(issuer)}";

    /// <summary>The code's time step, if it is right now and later than the last one taken; else none.</summary>
    internal static long? StepOf(string code, byte[] secret, long? lastStep, DateTimeOffset now) =>
        new Totp(secret).VerifyTotp(now.UtcDateTime, code, out var step, Window) && !(step <= lastStep) ? step : null;
}
