using CityGoals.Portal.Clients.Rounds;
using CityGoals.Portal.Components.Forms;
using CityGoals.Portal.Texts;

namespace CityGoals.Portal.Pages.Rounds;

/// <summary>A judgement scale as a person types it: rows of a symbol and what it means, the best first; empty rows do not count. Pure.</summary>
/// <param name="Rows">As many as the page shows.</param>
public sealed record ScaleForm(IReadOnlyList<Grade> Rows)
{
    /// <summary>Rows of the page: as many as Progress takes.</summary>
    public const int Most = 10;

    /// <summary>Most characters of a symbol, of a definition and of an English one.</summary>
    public const int Symbol = 10, Definition = 300, DefinitionEn = 600;

    private const int Least = 2;

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

    private static ScaleForm Padded(IReadOnlyList<Grade> grades) => new([.. grades, .. Enumerable.Repeat(new Grade("", "", ""), Math.Max(0, Most - grades.Count))]);

    private static string Typed(IFormCollection sent, int row, string field) => sent[Name(row, field)].ToString().Trim();
}
