using System.Globalization;
using System.Text.Json;
using CityGoals.Fiscal;
using CityGoals.Reading.Prose.Reports;
using CityGoals.Reading.Prose.Targets;

namespace CityGoals.Reading.Tests.Prose;

public class ReadingReports
{
    private static readonly FiscalYear Year = new(2016);

    public static TheoryData<string, string, string, string> Reports => [.. Rows.Of("FigureRows.tsv").Select(row => (row[0], row[1], row[2], row[3]))];

    [Theory]
    [MemberData(nameof(Reports))]
    public void Holds_each_report_of_the_table_against_its_targets(string target, string earlier, string report, string outcomes)
    {
        var read = FigureReader.Read(report, earlier.OrNone(), TargetReader.Read(target, Year), Year);
        string.Join(" // ", read.Select(outcome => Short(outcome, outcome.Flags.HasFlag(FigureRemarks.FromEarlierRound) ? earlier : report))).ShouldBe(outcomes);
    }

    /// <summary>What a person found in the reports of the real sheet: the figure of each round, and whether it meets the target.</summary>
    [Theory]
    [InlineData("3-1-(2)", "研修会6回", "", "Undecided", "", "Undecided")]
    [InlineData("3-1-(2)", "延べ120人", "", "Undecided", "", "Undecided")]
    [InlineData("3-2-(1)", "登録カバー率90%", "75.4%", "Short", "89.1%", "Short")]
    [InlineData("3-2-(2)", "登録数17,000件", "17,178件", "Reached", "17,800件", "Reached")]
    [InlineData("3-2-(2)", "説明会5回", "1回", "Short", "", "Undecided")]
    [InlineData("3-2-(4)", "全戸配布", "", "Reached", "", "Reached")]
    [InlineData("3-3-(1)", "1分野以上", "1分野", "Reached", "1分野", "Reached")]
    [InlineData("3-4-(2)", "1分野", "", "Undecided", "", "NoReport")]
    [InlineData("4-4-(1)", "40人程度", "", "Undecided", "", "Undecided")]
    [InlineData("4-4-(3)", "引き上げる", "", "Undecided", "", "Reached")]
    [InlineData("2-1-(1)", "全取組項目", "", "Undecided", "", "Undecided")]
    public void Proposes_the_figures_of_a_real_sheet_and_no_others(string id, string phrase, string midTerm, string midResult, string final, string finalResult)
    {
        var action = RealAction.All().Single(action => action.Id == id);
        var targets = TargetReader.Read(action.Target, Year);
        var index = Enumerable.Range(0, targets.Count).Single(i => phrase.Contains(targets[i].Words, StringComparison.Ordinal) || targets[i].Words.EndsWith(phrase, StringComparison.Ordinal));

        Check(FigureReader.Read(action.MidTerm, null, targets, Year)[index], action.MidTerm, midTerm, midResult);
        Check(FigureReader.Read(action.Final, action.MidTerm, targets, Year)[index], action.Final, final, finalResult);

        static void Check(TargetOutcome outcome, string report, string figure, string result)
        {
            (outcome.Figure?.Span.In(report) ?? "").ShouldBe(figure);
            outcome.Result.ToString().ShouldBe(result);
        }
    }

    /// <summary>Two of its actions open one field each, in reports that say no more; no other two are alike.</summary>
    [Fact]
    public void Decides_no_target_of_a_real_sheet_by_the_report_of_another_action()
    {
        var actions = RealAction.All();
        var decided =
            from action in actions
            let targets = TargetReader.Read(action.Target, Year)
            where targets.Count > 0
            from other in actions
            where other.Id != action.Id
            let outcomes = FigureReader.Read(other.Final, other.MidTerm, targets, Year).Concat(FigureReader.Read(other.MidTerm, null, targets, Year))
            where outcomes.Any(outcome => outcome.Result is TargetResult.Reached or TargetResult.Short)
            select $"{action.Id} by {other.Id}";

        decided.ShouldBe(["3-4-(2) by 3-3-(1)"]);
    }

    [Fact]
    public void Flags_that_a_real_report_counts_only_some_of_the_people()
    {
        var action = RealAction.All().Single(action => action.Id == "3-2-(1)");
        FigureReader.Read(action.Final, action.MidTerm, TargetReader.Read(action.Target, Year), Year).Single().Flags.ShouldBe(FigureRemarks.PopulationsDiffer);
    }

    [Fact]
    public void Says_the_outcome_in_two_languages()
    {
        Said("説明会5回", "説明会を1回行った。").ShouldBe("未達（1回、4回不足） / short (1 times, 4 times missing)");
        Said("登録率90%", "登録率は89.1%である。").ShouldBe("未達（89.1%、0.9ポイント不足） / short (89.1%, 0.9 points missing)");
        Said("説明会5回", "説明会を5回行った。").ShouldBe("達成（5回） / reached (5 times)");
        Said("全戸配布", "全戸配布を行った。").ShouldBe("達成（言葉による報告） / reached (said in words)");
        Said("説明会5回", "準備した。").ShouldBe("判定できません（当てはまる数値がありません） / undecided (no figure can be tied to the target)");
        Said("説明会5回", "").ShouldBe("報告なし / no report");

        static string Said(string target, string report) =>
            FigureReader.Read(report, null, TargetReader.Read(target, Year), Year)[0].Explain() is var said ? $"{said.Japanese} / {said.English}" : "";
    }

    [Fact]
    public void Says_what_a_person_should_know()
    {
        foreach (var flag in Enum.GetValues<FigureRemarks>().Where(flag => flag != FigureRemarks.None))
        {
            new TargetOutcome(TargetResult.Undecided, null, null, null, flag).Notes().Count.ShouldBe(1, flag.ToString());
        }
    }

    [Fact]
    public void Survives_json()
    {
        var outcomes = FigureReader.Read("講習会を4回開催し、延べ131人が受講した。", null, TargetReader.Read("講習会6回（延べ120人）", Year), Year);
        JsonSerializer.Deserialize<List<TargetOutcome>>(JsonSerializer.Serialize(outcomes)).ShouldBe(outcomes);
    }

    private static string Short(TargetOutcome outcome, string report)
    {
        string[] parts =
        [
            outcome.Result.ToString(), outcome.Figure?.Span.In(report) ?? "",
            outcome.Shortfall is { } lack ? (-lack).ToString(CultureInfo.InvariantCulture) : "",
            outcome.Flags == FigureRemarks.None ? "" : outcome.Flags.ToString(),
        ];
        return string.Join(' ', parts.Where(part => part.Length > 0));
    }
}
