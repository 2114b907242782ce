using System.Globalization;
using System.Text.Json;
using CityGoals.Fiscal;
using CityGoals.Reading.Prose.Periods;

namespace CityGoals.Reading.Tests.Prose;

public class ReadingPeriods
{
    private static readonly FiscalYear Year = new(2016);

    // What a person read from the periods of the real sheet.
    private static readonly Dictionary<string, (PeriodKind Kind, string Start, string Due)> RealPeriods = new()
    {
        [""] = (PeriodKind.Unstated, "-", "-"),
        ["3月"] = (PeriodKind.Window, "2017-03-01", "2017-03-31"),
        ["4～2月"] = (PeriodKind.Window, "2016-04-01", "2017-02-28"),
        ["4月～11月"] = (PeriodKind.Window, "2016-04-01", "2016-11-30"),
        ["4月～6月"] = (PeriodKind.Window, "2016-04-01", "2016-06-30"),
        ["5月"] = (PeriodKind.Window, "2016-05-01", "2016-05-31"),
        ["5月～11月"] = (PeriodKind.Window, "2016-05-01", "2016-11-30"),
        ["6月～年度末"] = (PeriodKind.Window, "2016-06-01", "2017-03-31"),
        ["7～10月"] = (PeriodKind.Window, "2016-07-01", "2016-10-31"),
        ["7月～10月"] = (PeriodKind.Window, "2016-07-01", "2016-10-31"),
        ["8月"] = (PeriodKind.Window, "2016-08-01", "2016-08-31"),
        ["9月"] = (PeriodKind.Window, "2016-09-01", "2016-09-30"),
        ["9月末"] = (PeriodKind.Deadline, "-", "2016-09-30"),
        ["10月"] = (PeriodKind.Window, "2016-10-01", "2016-10-31"),
        ["年度内"] = (PeriodKind.Window, "2016-04-01", "2017-03-31"),
        ["年度末"] = (PeriodKind.Deadline, "-", "2017-03-31"),
        ["通年"] = (PeriodKind.Throughout, "2016-04-01", "2017-03-31"),
    };

    public static TheoryData<string, int, string, string, string, string, string, string> Notations =>
        [.. Rows.Of("PeriodRows.tsv").Select(row => (row[0], int.Parse(row[1], CultureInfo.InvariantCulture), row[2], row[3], row[4], row[5], row[6], row[7]))];

    public static TheoryData<string> Examples => [.. PeriodNotations.Rows.SelectMany(row => row.Examples)];

    [Theory]
    [MemberData(nameof(Notations))]
    public void Reads_each_notation_of_the_table(string text, int sheet, string kind, string start, string due, string dues, string flags, string span)
    {
        var period = PeriodReader.Read(text, new FiscalYear(sheet));

        period.Kind.ToString().ShouldBe(kind);
        period.Start.ShouldBe(Date(start));
        period.Due.ShouldBe(Date(due));
        period.Dues.ShouldBe(dues switch { "=" => [Date(due)!.Value], "-" => [], _ => dues.Split(';').Select(day => Date(day)!.Value) });
        period.Flags.ToString().ShouldBe(flags);
        period.Span?.In(text).ShouldBe(span == "*" ? text : span);
        (period.Span is null).ShouldBe(span == "-");
        period.Text.ShouldBe(text);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Reads_the_examples_beside_each_notation(string example)
    {
        var parts = example.Split(" = ");
        var period = PeriodReader.Read(parts[0], Year);
        var read = (period.Kind, period.Start, period.Dues) switch
        {
            (PeriodKind.Throughout, _, _) => "throughout",
            (PeriodKind.Recurring, _, []) => "recurring",
            (PeriodKind.Recurring, _, [var due]) => $"recurring {due:yyyy-MM-dd}",
            (PeriodKind.Deadline, _, []) => "event",
            (PeriodKind.Deadline, _, [var due]) => $"{due:yyyy-MM-dd}",
            (PeriodKind.Window, { } start, _) => $"{start:yyyy-MM-dd}/{period.Due:yyyy-MM-dd}",
            _ => period.Kind.ToString(),
        };

        if (parts.Length > 1)
        {
            read.ShouldBe(parts[1]);
        }
        else
        {
            period.Kind.ShouldBe(PeriodKind.Window, "a neighbour completes it");
        }
    }

    [Fact]
    public void Gives_every_notation_an_example() => PeriodNotations.Rows.ShouldAllBe(row => row.Examples.Count > 0);

    [Fact]
    public void Reads_all_planned_periods_of_a_real_sheet()
    {
        var planned = RealAction.All().Where(action => action.Title.Length > 0).ToList();
        planned.Count.ShouldBe(47);
        foreach (var action in planned)
        {
            var period = PeriodReader.Read(action.Period, Year);
            var (kind, start, due) = RealPeriods[action.Period];
            (period.Kind, period.Start, period.Due).ShouldBe((kind, Date(start), Date(due)), action.Id);
            period.Flags.ShouldBe(PeriodRemarks.None, action.Id);
            (period.Span?.In(action.Period) ?? "").ShouldBe(action.Period, action.Id);
        }
    }

    [Fact]
    public void Says_what_was_read_in_two_languages()
    {
        Said("4～2月").ShouldBe(("2016年4月1日から2017年2月28日まで", "1 April 2016 to 28 February 2017"));
        Said("9月末").ShouldBe(("2016年9月30日まで", "by 30 September 2016"));
        Said("通年").ShouldBe(("2016年度を通じて（2016年4月1日から2017年3月31日まで）", "throughout fiscal 2016 (1 April 2016 to 31 March 2017)"));
        Said("9月から").ShouldBe(("2016年9月1日から", "from 1 September 2016"));
        Said("9月、12月").ShouldBe((
            "2016年9月1日から2016年12月31日まで（期限は2016年9月30日、2016年12月31日）",
            "1 September 2016 to 31 December 2016 (due 30 September 2016, 31 December 2016)"));
        Said("毎年5月").ShouldBe(("毎年度（今回は2016年5月31日）", "recurring (this time by 31 May 2016)"));
        Said("随時").ShouldBe(("繰り返し随時", "recurring, with no due date"));
        Said("未定").ShouldBe(("読み取れません", "could not be read"));
        Said("").ShouldBe(("記載なし", "not stated"));

        static (string, string) Said(string text) => PeriodReader.Read(text, Year).Explain() is var said ? (said.Japanese, said.English) : default;
    }

    [Fact]
    public void Says_what_a_person_should_know()
    {
        foreach (var flag in Enum.GetValues<PeriodRemarks>().Where(flag => flag != PeriodRemarks.None))
        {
            var period = new Period("", PeriodKind.Window, null, null, [], flag, null);
            period.Notes().Count.ShouldBe(1, flag.ToString());
        }

        PeriodReader.Read("平成32年度末頃", Year).Notes().Count.ShouldBe(3);
    }

    [Fact]
    public void Reminds_nobody_from_a_council_session_before_a_person_sets_its_date()
    {
        PeriodReader.Read("12月議会", Year).Remindable.ShouldBeFalse();
        PeriodReader.Read("12月末", Year).Remindable.ShouldBeTrue();
        PeriodReader.Read("随時", Year).Remindable.ShouldBeFalse();
        PeriodReader.Read("12月議会頃", Year).About.ShouldBeTrue();
    }

    [Fact]
    public void Takes_the_first_month_from_the_municipality()
    {
        PeriodReader.Read("3月", new FiscalYear(2016, 1)).Start.ShouldBe(new(2016, 3, 1));
        PeriodReader.Read("年度末", new FiscalYear(2016, 10)).Due.ShouldBe(new(2017, 9, 30));
        PeriodReader.Read("第1四半期", new FiscalYear(2016, 10)).Due.ShouldBe(new(2016, 12, 31));
    }

    [Fact]
    public void Survives_json()
    {
        var period = PeriodReader.Read("９月・12月頃", Year);
        JsonSerializer.Deserialize<Period>(JsonSerializer.Serialize(period)).ShouldBe(period);
    }

    private static DateOnly? Date(string cell) => cell.OrNone() is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}
