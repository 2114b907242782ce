using CityGoals.Portal.Clients.Rounds;
using CityGoals.Portal.Components.Forms;
using CityGoals.Portal.Texts;

namespace CityGoals.Portal.Pages.Rounds;

/// <summary>A judgement scale as a person types it: rows of a symbol and what it means, the best first; empty rows do not count. Pure.</summary>
/// <param name="Rows">As many as the page shows.</param>
public sealed record ScaleForm(IReadOnlyList<Grade> Rows)
{
    /// <summary>Most rows: as many as Progress takes.</summary>
    public const int Most = 10;

    /// <summary>Most characters of a symbol, of a definition and of an English one.</summary>
    public const int Symbol = 10, Definition = 300, DefinitionEn = 600;

    private const int Least = 2;

    private const int Spare = 2;

    private static readonly Grade Blank = new("", "", "");

    /// <summary>The scale in force, or, where the city has none, one to begin with.</summary>
    public static ScaleForm Of(JudgementScale scale) => Padded(scale.Grades.Count > 0 ? scale.Grades : RoundWords.UsualScale);

    /// <summary>As the form sends it.</summary>
    public static ScaleForm Of(IFormCollection sent) =>
        Padded([.. Enumerable.Range(0, Most).Select(row => new Grade(Typed(sent, row, "symbol"), Typed(sent, row, "definition"), Typed(sent, row, "definitionEn")))]);

    /// <summary>A field's name.</summary>
    public static string Name(int row, string field) => $"grade-{row}-{field}";

    /// <summary>What is stated, without empty rows.</summary>
    public IReadOnlyList<Grade> Grades => [.. Rows.Where(row => row.Symbol.Length + row.Definition.Length + row.DefinitionEn.Length > 0)];

    /// <summary>What to correct.</summary>
    public IReadOnlyList<Fault> Faults()
    {
        var faults = new List<Fault>();
        if (Grades.Count < Least) faults.Add(new Fault(Name(0, "symbol"), RoundWords.TooFewGrades));
        foreach (var (place, row) in Rows.Index().Where(row => Grades.Contains(row.Item)))
        {
            if (Fault.OfText(Name(place, "symbol"), RoundWords.Symbol, row.Symbol, Symbol) is { } symbol) faults.Add(symbol);
            else if (Rows.Take(place).Any(other => other.Symbol == row.Symbol)) faults.Add(new Fault(Name(place, "symbol"), RoundWords.GradeTwice));
            if (Fault.OfText(Name(place, "definition"), RoundWords.Definition, row.Definition, Definition) is { } meaning) faults.Add(meaning);
            if (Fault.OfText(Name(place, "definitionEn"), RoundWords.DefinitionEn, row.DefinitionEn, DefinitionEn) is { } english) faults.Add(english);
        }

        return faults;
    }

    // The last rows are empty, to write more.
    private static ScaleForm Padded(IReadOnlyList<Grade> grades)
    {
        var written = grades.Index().Where(row => row.Item != Blank).Select(row => row.Index + 1).DefaultIfEmpty().Max();
        return new([.. grades.Take(written), .. Enumerable.Repeat(Blank, Math.Min(Spare, Most - written))]);
    }

    private static string Typed(IFormCollection sent, int row, string field) => sent[Name(row, field)].ToString().Trim();
}
