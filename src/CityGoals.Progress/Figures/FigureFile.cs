using System.Globalization;
using System.Text;
using CityGoals.Reading.Files;
using CityGoals.ServiceDefaults;
using Sylvan.Data.Csv;

namespace CityGoals.Progress.Figures;

/// <summary>A CSV file of achieved figures, in UTF-8, UTF-16 or code page 932, with a heading in Japanese or English. Pure.</summary>
internal static class FigureFile
{
    /// <summary>Most figures at once.</summary>
    public const int Most = 5_000;

    private static readonly (string Ja, string En, bool Required)[] Columns =
    [
        ("手段ID", "actionId", true), ("目標番号", "position", false), ("基準日", "asOf", true), ("実績値", "value", true), ("単位", "unit", false), ("キー", "sourceKey", false), ("備考", "note", false),
    ];

    private static readonly string[] Days = ["yyyy-MM-dd", "yyyy/M/d", "yyyy年M月d日"];

    /// <summary>The figures, or where the file cannot be read.</summary>
    public static (IReadOnlyList<EnteredFigure> Figures, IReadOnlyList<RefusedCell> Faults) Read(byte[] bytes)
    {
        var text = SheetFileText.Decode(bytes);
        if (text.Refusal is { } unreadable) return ([], [new(unreadable.Line, null, unreadable.Japanese, unreadable.English)]);
        try
        {
            using var csv = CsvDataReader.Create(new StringReader(text.Text), new CsvDataReaderOptions { HasHeaders = false, Delimiter = null, MaxBufferSize = 1 << 20 });
            return Lines(csv);
        }
        catch (Exception broken) when (broken is CsvFormatException or InvalidDataException or FormatException)
        {
            return ([], [new(0, null, "CSVとして読み取れません。", "This is no CSV.")]);
        }
    }

    private static (IReadOnlyList<EnteredFigure>, IReadOnlyList<RefusedCell>) Lines(CsvDataReader csv)
    {
        if (!csv.Read()) return ([], [new(1, null, "ファイルが空です。", "The file is empty.")]);
        var heading = Enumerable.Range(0, csv.RowFieldCount).Select(cell => csv.GetString(cell).Trim()).ToList();
        var places = Columns.Select(column => heading.FindIndex(name => name == column.Ja || string.Equals(name, column.En, StringComparison.OrdinalIgnoreCase))).ToArray();
        var faults = Columns.Zip(places).Where(pair => pair.First.Required && pair.Second < 0)
            .Select(pair => new RefusedCell(1, null, $"「{pair.First.Ja}」の列がありません。", $"There is no column “{pair.First.En}”.")).ToList();
        var figures = new List<EnteredFigure>();
        while (faults.Count == 0 && csv.Read())
        {
            string[] cells = [.. places.Select(place => place < 0 || place >= csv.RowFieldCount ? "" : csv.GetString(place).Trim())];
            // A line of the form that nobody has filled in.
            if (cells[2].Length == 0 && cells[3].Length == 0) continue;
            if (figures.Count == Most) return ([], [new(csv.RowNumber, null, $"一度に入れられるのは{Most}行までです。", $"At most {Most} lines at once.")]);
            if (Figure(cells, csv.RowNumber, out var fault) is { } figure) figures.Add(figure);
            else faults.Add(fault!);
        }

        return (figures, faults);
    }

    private static EnteredFigure? Figure(string[] cells, int line, out RefusedCell? fault)
    {
        fault = null;
        var number = cells[3].Normalize(NormalizationForm.FormKC).Replace(",", "", StringComparison.Ordinal);
        if (!Guid.TryParse(cells[0], out var action)) fault = At(line, "手段IDが正しくありません。", "The action's id is wrong.");
        else if (!int.TryParse(cells[1].Length == 0 ? "1" : cells[1].Normalize(NormalizationForm.FormKC), NumberStyles.None, CultureInfo.InvariantCulture, out var position) || position is < 1 or > 1000) fault = At(line, "目標番号が正しくありません。", "The target's number is wrong.");
        else if (!DateOnly.TryParseExact(cells[2].Normalize(NormalizationForm.FormKC), Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var asOf)) fault = At(line, "基準日が正しくありません。", "The day is wrong.");
        else if (!decimal.TryParse(number, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) || Math.Abs(value) > 1e15m) fault = At(line, "実績値が数ではありません。", "The value is no number.");
        else if (cells[4].Length > 50 || cells[5].Length > 200 || cells[6].Length > 1000) fault = At(line, "単位、キー、備考のどれかが長すぎます。", "The unit, key or note is too long.");
        else return new EnteredFigure { ActionId = action, Position = position, AsOf = asOf, Value = value, Unit = cells[4], SourceKey = cells[5], Note = cells[6] };
        return null;
    }

    private static RefusedCell At(int line, string ja, string en) => new(line, null, $"{line}行目：{ja}", $"Line {line}: {en}");
}
