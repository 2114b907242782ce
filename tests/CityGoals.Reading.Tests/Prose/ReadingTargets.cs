using System.Globalization;
using System.Text.Json;
using CityGoals.Fiscal;
using CityGoals.Reading.Prose.Numbers;
using CityGoals.Reading.Prose.Targets;

namespace CityGoals.Reading.Tests.Prose;

public class ReadingTargets
{
    private static readonly FiscalYear Year = new(2016);

    public static TheoryData<string, int, string> Notations => [.. Rows.Of("TargetRows.tsv").Select(row => (row[0], int.Parse(row[1], CultureInfo.InvariantCulture), row[2]))];

    public static TheoryData<string, string> Examples => [.. FigureCues.Before.Concat(FigureCues.After).Where(row => row.Example.Length > 0).Select(row => (row.Example, row.Reading))];

    [Theory]
    [MemberData(nameof(Notations))]
    public void Reads_each_notation_of_the_table(string text, int sheet, string readings)
    {
        var targets = TargetReader.Read(text, new FiscalYear(sheet));
        Short(text, targets).ShouldBe(readings);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Reads_the_examples_beside_each_cue(string example, string reading) =>
        Short(example, TargetReader.Read(example, Year)).Split(" // ").ShouldContain(reading.Split(" // ")[^1]);

    [Fact]
    public void Reads_the_target_phrases_of_a_real_sheet_and_nothing_else()
    {
        var phrases = RealAction.Lines("targets").Select(cells => (Id: $"{cells[0]}-{cells[1]}-{cells[2]}", Phrase: cells[3], Comparator: cells[4], Value: cells[5], Unit: cells[6])).ToList();
        var actions = RealAction.All().Where(action => action.Title.Length > 0).ToList();
        phrases.Count.ShouldBe(11);

        var read = actions.SelectMany(action => TargetReader.Read(action.Target, Year).Select(target => (action, target))).ToList();
        read.Count.ShouldBe(11);
        foreach (var phrase in phrases)
        {
            var (action, target) = read.Single(entry => entry.action.Id == phrase.Id && phrase.Phrase.EndsWith(entry.target.Span.In(entry.action.Target) is "全戸" ? "配布" : entry.target.Span.In(entry.action.Target), StringComparison.Ordinal));
            target.Comparator.ShouldBe(
                phrase.Comparator switch
                {
                    "eq" or "ge" => Comparator.AtLeast,
                    "approx" => Comparator.About,
                    "all" => Comparator.All,
                    "gt_baseline" => Comparator.Raise,
                    _ => throw new InvalidOperationException(phrase.Comparator),
                },
                phrase.Phrase);
            target.Assumed.ShouldBe(phrase.Comparator == "eq", phrase.Phrase);
            target.Value.ShouldBe(decimal.TryParse(phrase.Value, CultureInfo.InvariantCulture, out var value) ? value : null, phrase.Phrase);
            (phrase.Unit.StartsWith(target.Unit, StringComparison.Ordinal) && (target.Unit.Length > 0 || phrase.Unit == "-" || target.Value is null)).ShouldBeTrue(phrase.Phrase);
            (target.Counting == Counting.Total).ShouldBe(phrase.Unit.Contains("延べ", StringComparison.Ordinal), phrase.Phrase);
        }
    }

    [Fact]
    public void Says_what_was_read_in_two_languages()
    {
        Said("研修会6回").ShouldBe("研修会：6回以上 / 研修会: at least 6 times");
        Said("説明会（延べ1,200人程度）").ShouldBe("説明会：延べ1,200人程度 / 説明会: about 1,200 people in total");
        Said("経費を前年度比5%削減").ShouldBe("経費：5%以上の減（基準：前年度） / 経費: a fall of at least 5% (from 前年度)");
        Said("受診率 40%→43%").ShouldBe("受診率：43%以上（基準：40%） / 受診率: at least 43% (from 40%)");
        Said("月2回以下").ShouldBe("月 2回以下 / at most 2 times per 月");
        Said("15戸のうち7戸").ShouldBe("7戸以上（15のうち） / at least 7 houses of 15");
        Said("全戸配布").ShouldBe("配布：すべて / 配布: all of them");
        Said("満足度の向上").ShouldBe("満足度：引き上げる（数値なし） / 満足度: raise it (no figure)");

        static string Said(string text) => TargetReader.Read(text, Year)[0].Explain() is var said ? $"{said.Japanese} / {said.English}" : "";
    }

    [Fact]
    public void Says_what_a_person_should_know()
    {
        TargetReader.Read("時間外勤務 月30時間", Year)[0].Notes().Count.ShouldBe(2);
        TargetReader.Read("研修会6回", Year)[0].Notes().Single().English.ShouldBe("\"At least\" is assumed.");
        foreach (var flag in Enum.GetValues<TargetRemarks>().Where(flag => flag != TargetRemarks.None))
        {
            new NumericTarget { Span = default, Words = "", Comparator = Comparator.AtLeast, Flags = flag }.Notes().Count.ShouldBe(1, flag.ToString());
        }
    }

    [Fact]
    public void Survives_json()
    {
        var targets = TargetReader.Read("見学会３回（参加者60人程度）、受診率 40%→43%", Year);
        JsonSerializer.Deserialize<List<NumericTarget>>(JsonSerializer.Serialize(targets)).ShouldBe(targets);
    }

    /// <summary>The short form of readings in the tables of the tests.</summary>
    internal static string Short(string text, IReadOnlyList<NumericTarget> targets) => targets.Count == 0 ? "none" : string.Join(" // ", targets.Select(target => Short(text, target)));

    private static string Short(string text, NumericTarget target)
    {
        var value = target.Value is { } number ? $" {Plain(number)}{(target.Unit.Length > 0 ? " " : "")}{target.Unit}" : "";
        string[] more =
        [
            Named("subject", target.Subject), Named("context", target.Context), Named("counting", target.Counting == Counting.None ? "" : $"{target.Counting}"),
            Named("basis", target.Basis == Basis.Absolute ? "" : $"{target.Basis}"),
            Named("base", target.Baseline is { } start ? string.Join(' ', new[] { start.Value is { } level ? Plain(level) : "", start.Unit, start.Text }.Where(part => part.Length > 0)) : ""),
            Named("of", target.Of is { } whole ? Plain(whole) : ""), Named("per", target.Per), Named("upto", target.UpTo is { } end ? Plain(end) : ""),
            Named("flags", target.Flags == TargetRemarks.None ? "" : $"{target.Flags}"), Named("link", target.LinkedTo is { } other ? $"{target.Link} {other}" : ""),
        ];
        return $"{target.Span.In(text)} = {target.Comparator}{(target.Assumed ? "?" : "")}{value}{string.Concat(more)}";
    }

    private static string Named(string name, string value) => value.Length == 0 ? "" : $"; {name}={value}";

    private static string Plain(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);
}
