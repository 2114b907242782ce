using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CityGoals.Postgres.Audit;

/// <summary>
/// Checks a municipality's audit chain: that every entry still says what its digest says, that each follows the one before, and that none is
/// missing at the end. Pure. Whoever can rewrite all rows and the head can forge a whole chain; who notes a head's digest elsewhere sees that too.
/// </summary>
public static class AuditChain
{
    /// <summary>Before the first entry: 32 zeros.</summary>
    private static readonly byte[] Beginning = new byte[SHA256.HashSizeInBytes];

    /// <summary>Goes along the chain to its end or its first broken link.</summary>
    /// <param name="entries">All entries of a municipality, by sequence.</param>
    /// <param name="head">How many there are, and the digest of the last; none if nothing was ever written.</param>
    public static async Task<AuditVerdict> VerifyAsync(IAsyncEnumerable<AuditEntry> entries, (long Entries, byte[] Hash)? head, CancellationToken cancellation)
    {
        var (count, previous) = (0L, Beginning);
        await foreach (var entry in entries.WithCancellation(cancellation))
        {
            if (entry.Sequence != count + 1) return new(count, new(count + 1, AuditBreak.Missing));
            if (!entry.PreviousHash.AsSpan().SequenceEqual(previous)) return new(count, new(entry.Sequence, AuditBreak.Unlinked));
            if (!entry.Hash.AsSpan().SequenceEqual(HashOf(entry))) return new(count, new(entry.Sequence, AuditBreak.Changed));
            (count, previous) = (count + 1, entry.Hash);
        }

        var end = head ?? (0, Beginning);
        if (end.Entries > count) return new(count, new(count + 1, AuditBreak.Missing));
        return end.Entries < count || !end.Hash.AsSpan().SequenceEqual(previous) ? new(count, new(count, AuditBreak.Unlinked)) : new(count, null);
    }

    /// <summary>SHA-256 over the fields in order, each with its length in bytes of UTF-8 before it, the way <c>append_audit_entry</c> takes it.</summary>
    private static byte[] HashOf(AuditEntry entry)
    {
        string?[] fields =
        [
            Convert.ToHexStringLower(entry.PreviousHash), entry.MunicipalityCode, Number(entry.Sequence), entry.AuditEntryId.ToString(),
            Number((entry.OccurredAt - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond), entry.PersonId, entry.PersonName, entry.Kind, entry.Subject,
            entry.SummaryJa, entry.SummaryEn, entry.Before, entry.After,
        ];
        return SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(';', fields.Select(field => field is null ? "-" : $"{Number(Encoding.UTF8.GetByteCount(field))}:{field}"))));
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
