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
            RefuseLongRows(streamDictionary);
            if (inflate)
            {
                Measure(input);
            }
            else if (filter is LzwFilter or RunLengthFilter && input.Length > LongestOld)
            {
                throw new RefusedFileException(SheetFindingCode.DamagedFile);
            }

            var decoded = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
            budget.Spend(inflate ? 0 : decoded.Length);
            return decoded;
        }

        /// <summary>Inflates to nowhere, to know the size before memory is taken for it. A broken stream counts as far as it goes.</summary>
        private void Measure(Memory<byte> input)
        {
            if (input.Length < 2)
            {
                return;
            }

            using var stream = new DeflateStream(new MemoryStream(input[2..].ToArray(), writable: false), CompressionMode.Decompress);
            var buffer = new byte[64 * 1024];
            try
            {
                int read;
                while ((read = stream.Read(buffer)) > 0)
                {
                    budget.Spend(read);
                }
            }
            catch (InvalidDataException)
            {
                // The filter itself decides what to make of it.
            }
        }

        private static void RefuseLongRows(DictionaryToken dictionary)
        {
            foreach (var name in (string[])["DecodeParms", "DP"])
            {
                if (!dictionary.Data.TryGetValue(name, out var parameters))
                {
                    continue;
                }

                foreach (var token in parameters is ArrayToken array ? array.Data : [parameters])
                {
                    if (token is DictionaryToken { Data: var values } && values.Values.OfType<NumericToken>().Any(number => number.Double is > LongestRow or < -1))
                    {
                        throw new RefusedFileException(SheetFindingCode.DamagedFile);
                    }
                }
            }
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
