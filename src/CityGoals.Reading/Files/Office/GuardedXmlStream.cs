using System.Buffers;
using CityGoals.Reading.Sheets;

namespace CityGoals.Reading.Files.Office;

/// <summary>
/// Lets XML through to the parser and ends the reading when it is built to exhaust it: more bytes than the archive may inflate to, a tag longer than any real one
/// (which the parser would hold in memory, with all its attributes), or elements nested deeper than any real ones.
/// </summary>
internal sealed class GuardedXmlStream(Stream inner, InflationBudget budget) : Stream
{
    private const int LongestTag = 64 * 1024;
    private const int Deepest = 200;

    private static readonly SearchValues<byte> TagEnds = SearchValues.Create(">\"'"u8);

    private State state;
    private byte last;
    private int tagLength;
    private int depth;

    private enum State
    {
        Text,
        TagStart,
        Tag,
        DoubleQuotes,
        SingleQuotes,
        Declaration,
    }

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
        var read = inner.Read(buffer);
        budget.Spend(read);
        Watch(buffer[..read]);
        return read;
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

    private void Watch(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            if (state == State.TagStart)
            {
                Start(bytes[0]);
                continue;
            }

            var end = state switch
            {
                State.Text => bytes.IndexOf((byte)'<'),
                State.Tag => bytes.IndexOfAny(TagEnds),
                State.DoubleQuotes => bytes.IndexOf((byte)'"'),
                State.SingleQuotes => bytes.IndexOf((byte)'\''),
                _ => bytes.IndexOf((byte)'>'),
            };
            var length = end < 0 ? bytes.Length : end + 1;
            tagLength = state == State.Text ? 0 : tagLength + length;
            if (tagLength > LongestTag)
            {
                throw new RefusedFileException(SheetFindingCode.DamagedFile);
            }

            if (end >= 0)
            {
                Turn(bytes[end], end > 0 ? bytes[end - 1] : last);
            }

            last = bytes[length - 1];
            bytes = bytes[length..];
        }
    }

    private void Start(byte first)
    {
        (state, depth) = first switch
        {
            (byte)'/' => (State.Declaration, depth - 1),
            (byte)'!' or (byte)'?' => (State.Declaration, depth),
            0 => (State.TagStart, depth),
            _ => (State.Tag, depth + 1),
        };
        if (depth > Deepest)
        {
            throw new RefusedFileException(SheetFindingCode.DamagedFile);
        }
    }

    private void Turn(byte end, byte before)
    {
        if (state == State.Tag && end == '>' && before == '/')
        {
            depth--;
        }

        state = (state, end) switch
        {
            (State.Text, _) => State.TagStart,
            (State.Tag, (byte)'"') => State.DoubleQuotes,
            (State.Tag, (byte)'\'') => State.SingleQuotes,
            (State.DoubleQuotes or State.SingleQuotes, _) => State.Tag,
            _ => State.Text,
        };
    }
}
