using CityGoals.Reading.Plans;

namespace CityGoals.Reading.Tests.Plans;

/// <summary>A plan for tests: lines of code, label and title; 1-2 lies under 1.</summary>
internal sealed class APlan
{
    private readonly Dictionary<Guid, string> codes = [];

    private APlan(IReadOnlyList<PlanPart> parts) => Parts = parts;

    public IReadOnlyList<PlanPart> Parts { get; }

    public static APlan Of(params string[] lines) => Of([.. lines.Select(line => line.Split(' ', 3)).Select(cells => (cells[0], ParentOf(cells[0]), cells[1], cells[2]))]);

    public static APlan Of(IReadOnlyList<(string Code, string Parent, string Label, string Title)> rows)
    {
        var ids = rows.ToDictionary(row => row.Code, _ => Guid.NewGuid());
        var plan = new APlan([.. rows.Select(row => new PlanPart(ids[row.Code], row.Parent.Length == 0 ? null : ids[row.Parent], row.Label, row.Title))]);
        foreach (var (code, id) in ids) plan.codes.Add(id, code);
        return plan;
    }

    /// <summary>What a text is proposed to mean: the codes, each with its doubts where there are any.</summary>
    public string Read(string text) => string.Join(
        ' ', new AlignmentReader(Parts).Read(text).Select(one => codes[one.PartId] + (one.Doubts.Count > 0 ? $"[{string.Join(',', one.Doubts)}]" : "")));

    /// <summary>The words that each proposal rests on.</summary>
    public IEnumerable<string> Words(string text) => new AlignmentReader(Parts).Read(text).Select(one => one.Span.In(text));

    private static string ParentOf(string code) => code.LastIndexOf('-') is > 0 and var at ? code[..at] : "";
}
