using System.Text.Json;
using CityGoals.Fiscal;
using CityGoals.Reading.Prose.Periods;
using CityGoals.Reading.Prose.Reports;

namespace CityGoals.Reading.Tests.Prose;

public class ReadingDrift
{
    private static readonly FiscalYear Year = new(2016);

    public static TheoryData<string, string, string, string, string> Reports => [.. Rows.Of("DriftRows.tsv").Select(row => (row[0], row[1], row[2], row[3], row[4]))];

    [Theory]
    [MemberData(nameof(Reports))]
    public void Finds_the_signals_of_each_row_of_the_table(string period, string target, string midTerm, string final, string signals)
    {
        var found = DriftReader.Read(PeriodReader.Read(period, Year), target, midTerm.OrNone(), final.OrNone(), Year);
        var said = found.Select(signal => $"{signal.Column} {signal.Kind} {signal.Span?.In(signal.Column == ReportColumn.MidTerm ? midTerm : final)}".Trim());
        (found.Count == 0 ? "none" : string.Join(" // ", said)).ShouldBe(signals);
        found.ShouldAllBe(signal => signal.Fact.Japanese.Length > 0 && signal.Fact.English.Length > 0);
    }

    /// <summary>What a person noted beside the actions of the real sheet.</summary>
    [Theory]
    [InlineData("1-1-(3)", ReportColumn.Final, DriftKind.CarriedOver)]
    [InlineData("3-1-(1)", ReportColumn.Final, DriftKind.SameAsMidTerm)]
    [InlineData("3-1-(2)", ReportColumn.Final, DriftKind.CarriedOver)]
    [InlineData("3-2-(1)", ReportColumn.Final, DriftKind.PopulationsDiffer)]
    [InlineData("3-2-(4)", ReportColumn.Final, DriftKind.SameAsMidTerm)]
    [InlineData("3-3-(1)", ReportColumn.Final, DriftKind.SameAsMidTerm)]
    [InlineData("3-4-(1)", ReportColumn.Final, DriftKind.EmptyReport)]
    [InlineData("3-4-(2)", ReportColumn.Final, DriftKind.EmptyReport)]
    [InlineData("3-5-(2)", ReportColumn.MidTerm, DriftKind.DeadlineMoved)]
    [InlineData("4-5-(1)", ReportColumn.MidTerm, DriftKind.OutsidePeriod)]
    [InlineData("4-5-(1)", ReportColumn.Final, DriftKind.OutsidePeriod)]
    public void Finds_the_signals_of_a_real_sheet(string id, ReportColumn column, DriftKind kind)
    {
        var action = RealAction.All().Single(action => action.Id == id);
        Of(action).ShouldContain(signal => signal.Column == column && signal.Kind == kind);
    }

    [Theory]
    [InlineData("3-1-(1)", 1)]
    [InlineData("3-2-(2)", 0)]
    [InlineData("3-5-(1)", 0)]
    [InlineData("5-1-(1)", 0)]
    [InlineData("5-3-(1)", 0)]
    public void Finds_no_others_where_a_person_noted_none(string id, int count) => Of(RealAction.All().Single(action => action.Id == id)).Count.ShouldBe(count);

    [Fact]
    public void Survives_json()
    {
        var signals = DriftReader.Read(PeriodReader.Read("10月", Year), "", "年度末までに行う。", "", Year);
        signals.Count.ShouldBe(2);
        JsonSerializer.Deserialize<List<DriftSignal>>(JsonSerializer.Serialize(signals)).ShouldBe(signals);
    }

    private static IReadOnlyList<DriftSignal> Of(RealAction action) => DriftReader.Read(PeriodReader.Read(action.Period, Year), action.Target, action.MidTerm, action.Final, Year);
}
