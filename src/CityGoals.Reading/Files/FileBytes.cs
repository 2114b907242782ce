using CityGoals.Reading.Sheets;

namespace CityGoals.Reading.Files;

/// <summary>Takes a stream into memory, but never more than a file may have, whatever length the stream claims.</summary>
internal static class FileBytes
{
    /// <summary>The largest Excel, Word or PDF file in bytes: 50 MB.</summary>
    public const int Most = 50_000_000;

    private const int FirstBuffer = 256 * 1024;

    // A text that is too large is noticed when this one is full.
    private const int SecondBuffer = SheetFileText.MostBytes + 1;

    /// <exception cref="RefusedFileException">The stream has more bytes.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream stream, CancellationToken stopping)
    {
        var buffer = new byte[stream.CanSeek ? Math.Clamp(stream.Length - stream.Position, 0, Most) + 1 : FirstBuffer];
        var length = 0;
        while (true)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(length), stopping);
            length += read;
            if (read == 0)
            {
                return buffer.AsMemory(0, length);
            }

            if (length > Most || (length > SheetFileText.MostBytes && FileSignature.MayBeText(buffer.AsSpan(0, length))))
            {
                throw new RefusedFileException(SheetFindingCode.FileTooLarge, length > Most ? "50 MB" : "10 MB");
            }

            if (length == buffer.Length)
            {
                // Not doubled: a file of 40 MB would leave half a dozen arrays behind, more than the file itself.
                Array.Resize(ref buffer, buffer.Length < SecondBuffer ? SecondBuffer : Most + 1);
            }
        }
    }
}
