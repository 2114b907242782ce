using System.Text.RegularExpressions;
using CityGoals.Goals.Import;
using CityGoals.Reading.Files;
using CityGoals.ServiceDefaults;
using Sylvan.Data.Csv;

namespace CityGoals.Goals.Plans;

/// <summary>
/// A plan as people keep it in a spreadsheet: CSV (UTF-8 or CP932, with commas, tabs or semicolons) or .xlsx. Either a line for each element with the columns of
/// <see cref="Columns"/>, or the plan's own table with a column for each level (編, 章, 節), in which an element stands where it begins. Pure.
/// </summary>
internal static partial class PlanFile
{
    /// <summary>Most bytes of a file.</summary>
    public const int MostBytes = 5_000_000;

    private const int DeepestTable = 8;

    /// <summary>What the columns are called, in Japanese or English.</summary>
    private static readonly (string Field, string[] Names)[] Columns =
    [
        ("code", ["code", "コード"]),
        ("parent", ["parent", "上位コード", "親コード"]),
        ("level", ["level", "階層", "区分"]),
        ("label", ["label", "番号"]),
        ("title", ["title_ja", "title", "名称", "要素名"]),
        ("titleEn", ["title_en", "英語名"]),
        ("replaces", ["replaces", "前計画コード"]),
    ];

    /// <summary>The elements that a file states, in its order; or why it cannot be read, and where.</summary>
    public static Outcome<IReadOnlyList<StatedElement>> Read(UploadedFile file)
    {
        var content = SheetFile.Read(file.Bytes, file.Name);
        if (content.Document is not { } document) return PlansProblems.Broken([.. content.Refusals.Select(GoalsProblems.Cell)]);
        if (content.Kind is not (SheetFileKind.Text or SheetFileKind.Xlsx)) return Refused(0, "CSVかExcel（.xlsx）のファイルを選んでください。", "Choose a CSV or Excel (.xlsx) file.");
        try
        {
            List<(int Number, string[] Cells)> lines = content.Kind is SheetFileKind.Text
                ? Lines(document.ToText())
                : [.. document.Lines.Select(line => (line.Number, line.Cells.Select(cell => cell.Text.Trim()).ToArray())).Where(line => line.Item2.Any(cell => cell.Length > 0))];
            if (lines.Count < 2) return Refused(1, "見出しと1つ以上の要素が必要です。", "A heading and at least one element are needed.");
            if (lines.Count > StatedPlan.MostElements + 1) return Refused(0, $"要素は{StatedPlan.MostElements}件までです。", $"At most {StatedPlan.MostElements} elements are possible.");
            var places = Columns.ToDictionary(column => column.Field, column => Array.FindIndex(lines[0].Cells, name => column.Names.Contains(name, StringComparer.OrdinalIgnoreCase)));
            return places["title"] >= 0 ? List(lines, places) : Table(lines);
        }
        catch (Exception broken) when (broken is CsvFormatException or InvalidDataException or FormatException)
        {
            return Refused(0, "CSVとして読み取れません。表計算ソフトで「CSV UTF-8」として保存し直してください。", "This is no CSV. Save it again from your spreadsheet as “CSV UTF-8”.");
        }
    }

    private static Refusal Refused(int line, string ja, string en) => PlansProblems.Broken([new RefusedCell(line, null, ja, en)]);

    private static List<(int Number, string[] Cells)> Lines(string text)
    {
        using var csv = CsvDataReader.Create(new StringReader(text), new CsvDataReaderOptions { HasHeaders = false, Delimiter = null, MaxBufferSize = 1 << 20 });
        var lines = new List<(int, string[])>();
        while (csv.Read())
        {
            string[] cells = [.. Enumerable.Range(0, csv.RowFieldCount).Select(cell => csv.GetString(cell).Trim())];
            if (cells.Any(cell => cell.Length > 0)) lines.Add((csv.RowNumber, cells));
        }

        return lines;
    }

    /// <summary>A line for each element. Without codes an element has the number of its line; without a column for what is above it, 1-2 stands under 1.</summary>
    private static List<StatedElement> List(List<(int Number, string[] Cells)> lines, Dictionary<string, int> places)
    {
        var codes = lines.Skip(1).Select((line, index) => places["code"] < 0 ? $"{index + 1}" : Cell(line.Cells, "code")).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. lines.Skip(1).Select((line, index) =>
            {
                var code = places["code"] < 0 ? $"{index + 1}" : Cell(line.Cells, "code");
                return new StatedElement
                {
                    Code = code,
                    Parent = places["parent"] >= 0 ? Cell(line.Cells, "parent") : code.LastIndexOf('-') is > 0 and var at && codes.Contains(code[..at]) ? code[..at] : "",
                    Level = Cell(line.Cells, "level"),
                    Label = Cell(line.Cells, "label"),
                    Title = Cell(line.Cells, "title"),
                    TitleEn = Cell(line.Cells, "titleEn"),
                    Replaces = Cell(line.Cells, "replaces").Split([' ', '　', '、', ',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
                };
            }),
        ];

        string Cell(string[] cells, string field) => places[field] is >= 0 and var place && place < cells.Length ? cells[place] : "";
    }

    /// <summary>A column for each level: what stands in a cell begins there and lies under what began last to its left.</summary>
    private static Outcome<IReadOnlyList<StatedElement>> Table(List<(int Number, string[] Cells)> lines)
    {
        var levels = lines[0].Cells.Where(name => name.Length > 0).ToArray();
        if (levels.Length is 0 or > DeepestTable || levels.Length != Array.FindLastIndex(lines[0].Cells, name => name.Length > 0) + 1)
        {
            return Refused(1, "「名称」の列、または編・章・節などの階層ごとの列が必要です。", "A column “title”, or a column for each level, is needed.");
        }

        var elements = new List<StatedElement>();
        var open = new (string Words, string Code)[levels.Length];
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (number, cells) in lines.Skip(1))
        {
            foreach (var (level, words) in cells.Take(levels.Length).Index().Where(cell => cell.Item.Length > 0 && cell.Item != open[cell.Index].Words))
            {
                var parent = level == 0 ? "" : open[level - 1].Code;
                if (parent is null) return Refused(number, $"{number}行目：「{words}」の上の要素がありません。", $"Line {number}: there is nothing for “{words}” to stand under.");
                counts[parent] = counts.GetValueOrDefault(parent) + 1;
                var code = parent.Length == 0 ? $"{counts[parent]}" : $"{parent}-{counts[parent]}";
                var named = Numbered().Match(words);
                elements.Add(new StatedElement
                {
                    Code = code,
                    Parent = parent,
                    Level = levels[level],
                    Label = named.Groups["label"].Value,
                    Title = named.Success ? named.Groups["title"].Value.Trim() : words,
                });
                open[level] = (words, code);
                Array.Clear(open, level + 1, levels.Length - level - 1);
            }
        }

        return elements;
    }

    /// <summary>A number before a title: 第1編, 施策1-1, 基本目標2, 1-(3), (2), ①, ア, each with the white space or mark behind it.</summary>
    [GeneratedRegex(@"^(?<label>第[0-9０-９一二三四五六七八九十]+[編章節部項款]|[^\s0-9０-９()（）]{0,6}[0-9０-９]+([-－‐.．][(（]?[0-9０-９]+[)）]?)*(?=[\s　.．:：、])|[(（][0-9０-９]+[)）]|[①-⑳]|[ア-ン](?=[\s　.．]))[\s　.．:：、]*(?<title>\S.*)$", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Numbered();
}
