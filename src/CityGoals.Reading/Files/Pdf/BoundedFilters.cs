using System.IO.Compression;
using CityGoals.Reading.Files.Office;
using CityGoals.Reading.Sheets;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace CityGoals.Reading.Files.Pdf;

/// <summary>
/// The filters of a PDF's streams, bounded: what all streams inflate to together, and the row length that a predictor asks memory for. Pictures are not decoded.
/// </summary>
internal sealed class BoundedFilters : BaseFilterProvider
{
    private BoundedFilters(IReadOnlyDictionary<string, IFilter> filters)
        : base(filters)
    {
    }

    /// <summary>The filters for one file.</summary>
    /// <param name="budget">What its streams may inflate to.</param>
    public static BoundedFilters For(InflationBudget budget)
    {
        var flate = new Bounded(new FlateFilter(), budget, inflate: true);
        var lzw = new Bounded(new LzwFilter(), budget, inflate: false);
        var ascii85 = new Bounded(new Ascii85Filter(), budget, inflate: false);
        var hex = new Bounded(new AsciiHexDecodeFilter(), budget, inflate: false);
        var runs = new Bounded(new RunLengthFilter(), budget, inflate: false);
        var picture = new Picture();
        return new(new Dictionary<string, IFilter>
        {
            ["FlateDecode"] = flate,
            ["Fl"] = flate,
            ["LZWDecode"] = lzw,
            ["LZW"] = lzw,
            ["ASCII85Decode"] = ascii85,
            ["A85"] = ascii85,
            ["ASCIIHexDecode"] = hex,
            ["AHx"] = hex,
            ["RunLengthDecode"] = runs,
            ["RL"] = runs,
            ["DCTDecode"] = picture,
            ["DCT"] = picture,
            ["JPXDecode"] = picture,
            ["JBIG2Decode"] = picture,
            ["CCITTFaxDecode"] = picture,
            ["CCF"] = picture,
        });
    }

    private sealed class Bounded(IFilter filter, InflationBudget budget, bool inflate) : IFilter
    {
        private const int LongestOld = 64 * 1024;
        private const int LongestRow = 64 * 1024;

        /// <inheritdoc/>
        public bool IsSupported => filter.IsSupported;

        /// <inheritdoc/>
        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            var predicted = Predicts(streamDictionary);
            if (filter is LzwFilter or RunLengthFilter && input.Length > LongestOld)
            {
                throw new RefusedFileException(SheetFindingCode.DamagedFile);
            }

            if (inflate && Measure(input) is var length and > 0 && !predicted)
            {
                return Inflate(input, new byte[length]);
            }

            var decoded = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
            budget.Spend(inflate ? 0 : decoded.Length);
            return decoded;
        }

        /// <summary>Inflates to nowhere, to know the size before memory is taken for it. A broken stream counts as far as it goes.</summary>
        private int Measure(Memory<byte> input)
        {
            var length = 0;
            using var stream = Open(input);
            var buffer = new byte[64 * 1024];
            for (var read = Read(stream, buffer); read > 0; read = Read(stream, buffer))
            {
                budget.Spend(read);
                length += read;
            }

            return length;
        }

        private static byte[] Inflate(Memory<byte> input, byte[] output)
        {
            using var stream = Open(input);
            var length = 0;
            for (var read = Read(stream, output); read > 0; read = Read(stream, output.AsSpan(length)))
            {
                length += read;
            }

            return output;
        }

        /// <summary>The compressed bytes lie behind a header of two (RFC 1950).</summary>
        private static DeflateStream Open(Memory<byte> input) =>
            new(new MemoryStream(input.Length < 2 ? [] : input[2..].ToArray(), writable: false), CompressionMode.Decompress);

        private static int Read(DeflateStream stream, Span<byte> buffer)
        {
            try
            {
                return stream.Read(buffer);
            }
            catch (InvalidDataException)
            {
                return 0;
            }
        }

        /// <summary>Whether the stream has a predictor; one whose rows are longer than any page's is refused.</summary>
        private static bool Predicts(DictionaryToken dictionary)
        {
            var found = false;
            foreach (var name in (string[])["DecodeParms", "DP"])
            {
                if (!dictionary.Data.TryGetValue(name, out var parameters))
                {
                    continue;
                }

                found = true;
                foreach (var token in parameters is ArrayToken array ? array.Data : [parameters])
                {
                    if (token is DictionaryToken { Data: var values } && values.Values.OfType<NumericToken>().Any(number => number.Double is > LongestRow or < -1))
                    {
                        throw new RefusedFileException(SheetFindingCode.DamagedFile);
                    }
                }
            }

            return found;
        }
    }

    private sealed class Picture : IFilter
    {
        /// <inheritdoc/>
        public bool IsSupported => false;

        /// <inheritdoc/>
        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex) =>
            throw new NotSupportedException("Pictures are not decoded.");
    }
}
