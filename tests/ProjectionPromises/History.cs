using CityGoals.Contracts.Goals.V1;
using CityGoals.TestKit.Projections;

namespace CityGoals.ProjectionPromises;

/// <summary>Facts of any municipality, in the order in which they occurred.</summary>
internal sealed record History(IReadOnlyList<object> Facts)
{
    /// <summary>Six sheets of a department.</summary>
    internal static History Six { get; } = new([.. Enumerable.Range(1, 6).Select(number =>
        SampleFacts.Sheet("", 1, SampleFacts.Initiative(1, SampleFacts.Action(1, new DateOnly(2026, 12, number), 1))) with { Number = number, Rank = number })]);

    /// <summary>The same facts as facts of this municipality.</summary>
    internal IReadOnlyList<object> Of(string municipality) => [.. Facts.Select(fact => Of(municipality, fact))];

    public override string ToString() => string.Join(", ", Facts.Select(fact => fact switch
    {
        GoalSheetPublished sheet => $"{sheet.GoalSheetId} revision {sheet.Revision}",
        SheetReportsImported reports => $"{reports.GoalSheetId} reports of revision {reports.Revision}",
        _ => "?",
    }));

    private static object Of(string municipality, object fact) => fact switch
    {
        GoalSheetPublished sheet => sheet with { MunicipalityCode = municipality },
        SheetReportsImported reports => reports with { MunicipalityCode = municipality },
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, "A fact that no history holds."),
    };
}
