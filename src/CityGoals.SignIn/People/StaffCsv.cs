using System.Globalization;
using System.Text;
using CityGoals.ServiceDefaults;
using Sylvan.Data.Csv;

namespace CityGoals.SignIn.People;

/// <summary>
/// People, posts and holdings as files that spreadsheets read and write: UTF-8 or UTF-16 by their mark, UTF-8 without one, else Windows code page 932, as
/// a Japanese Excel saves CSV. Pure.
/// </summary>
internal static class StaffCsv
{
    internal const int MostLines = 20_000;

    // A spreadsheet takes a text that begins with one of these for a formula; a quote before it makes it a text again.
    private static readonly char[] Formula = ['=', '+', '-', '@', '\t', '\r'];

    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(932, EncoderFallback.ReplacementFallback, DecoderFallback.ExceptionFallback)!;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    /// <summary>Reads a file's lines, or says where it cannot be read.</summary>
    internal static (IReadOnlyList<StaffLine> Lines, IReadOnlyList<RefusedCell> Faults) Read(byte[] bytes, IReadOnlyList<StaffColumn> columns)
    {
        try
        {
            using var csv = CsvDataReader.Create(new StringReader(Decode(bytes)), new CsvDataReaderOptions { HasHeaders = false, Delimiter = null, MaxBufferSize = 1 << 20 });
            return Lines(csv, columns);
        }
        catch (Exception broken) when (broken is DecoderFallbackException or CsvFormatException or InvalidDataException or FormatException)
        {
            return ([], [new(0, null, "CSVとして読み取れません。表計算ソフトで「CSV UTF-8」として保存し直してください。", "This is no CSV. Save it again from your spreadsheet as “CSV UTF-8”.")]);
        }
    }

    /// <summary>Writes a file: in UTF-8 with its mark, or in code page 932, where a character that it lacks becomes a question mark.</summary>
    internal static byte[] Write(IReadOnlyList<StaffColumn> columns, IEnumerable<IReadOnlyList<string?>> lines, bool windows)
    {
        var text = new StringBuilder();
        foreach (var line in lines.Prepend([.. columns.Select(column => column.Ja)])) text.AppendJoin(',', line.Select(Quoted)).Append("\r\n");
        return windows ? Windows.GetBytes(text.ToString()) : [.. Utf8.GetPreamble(), .. Utf8.GetBytes(text.ToString())];
    }

    /// <summary>A date as people write it in such a file: 2027-04-01, 2027/4/1.</summary>
    internal static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text.Normalize(NormalizationForm.FormKC), ["yyyy-MM-dd", "yyyy/M/d", "yyyy年M月d日"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static (IReadOnlyList<StaffLine>, IReadOnlyList<RefusedCell>) Lines(CsvDataReader csv, IReadOnlyList<StaffColumn> columns)
    {
        if (!csv.Read()) return ([], [new(1, null, "ファイルが空です。", "The file is empty.")]);
        var heading = Enumerable.Range(0, csv.RowFieldCount).Select(cell => csv.GetString(cell).Trim()).ToList();
        var places = columns.Select(column => heading.FindIndex(name => name == column.Ja || string.Equals(name, column.En, StringComparison.OrdinalIgnoreCase)) + 1).ToList();
        var faults = columns.Zip(places).Where(pair => pair.First.Required && pair.Second == 0)
            .Select(pair => new RefusedCell(1, null, $"「{pair.First.Ja}」の列がありません。", $"There is no column “{pair.First.En}”.")).ToList();
        if (faults.Count > 0) return ([], faults);

        var lines = new List<StaffLine>();
        while (csv.Read())
        {
            var line = new StaffLine(csv.RowNumber, [.. places.Select(place => Cell(csv, place))], places);
            if (line.Cells.All(cell => cell.Length == 0)) continue;
            if (lines.Count == MostLines) return ([], [new(line.Number, null, $"一度に取り込めるのは{MostLines}行までです。", $"At most {MostLines} lines at once.")]);
            lines.Add(line);
            faults.AddRange(columns.Index().Where(column => column.Item.Required && line.Cells[column.Index].Length == 0)
                .Select(column => new RefusedCell(line.Number, places[column.Index], $"{line.Number}行目の「{column.Item.Ja}」が空です。", $"Line {line.Number}: “{column.Item.En}” is empty.")));
        }

        return (lines, faults);
    }

    private static string Cell(CsvDataReader csv, int place)
    {
        var text = place == 0 || place > csv.RowFieldCount ? "" : csv.GetString(place - 1).Trim();
        return text.Length > 1 && text[0] == '\'' && Formula.Contains(text[1]) ? text[1..] : text;
    }

    private static string Decode(byte[] bytes)
    {
        if (bytes is [0xFF, 0xFE, ..]) return Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2);
        if (bytes is [0xFE, 0xFF, ..]) return Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2);
        try
        {
            return bytes is [0xEF, 0xBB, 0xBF, ..] ? Utf8.GetString(bytes, 3, bytes.Length - 3) : Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Windows.GetString(bytes);
        }
    }

    private static string Quoted(string? cell)
    {
        var text = cell is { Length: > 0 } && Formula.Contains(cell[0]) ? "'" + cell : cell ?? "";
        return text.AsSpan().IndexOfAny("\",\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
