using CityGoals.Reading.Sheets;

namespace CityGoals.Reading.Files.Office;

/// <summary>
/// Lets XML through to the parser and ends the reading when it is built to exhaust it: more bytes or tags than the archive may have, or a tag longer than any real one, which
/// the parser would hold in memory with all its attributes. Since &lt; stands nowhere but at the beginning of a tag, no attribute value can hide a tag's length.
/// </summary>
internal sealed class GuardedXmlStream(Stream inner, InflationBudget budget) : Stream
{
    private const int LongestTagWithText = 256 * 1024;

    private int sinceTag;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var bytes = buffer[..inner.Read(buffer)];
        budget.Spend(bytes.Length);
        budget.SpendTags(bytes.Count((byte)'<'));
        var first = bytes.IndexOf((byte)'<');
        if (sinceTag + (first < 0 ? bytes.Length : first) > LongestTagWithText)
        {
            throw new RefusedFileException(SheetFindingCode.DamagedFile);
        }

        sinceTag = first < 0 ? sinceTag + bytes.Length : bytes.Length - bytes.LastIndexOf((byte)'<');
        return bytes.Length;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
