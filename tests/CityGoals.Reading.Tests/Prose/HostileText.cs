using CityGoals.Fiscal;

namespace CityGoals.Reading.Tests.Prose;

/// <summary>Texts made to keep a reader busy: a piece again and again, alone and behind any other.</summary>
public class HostileText
{
    private static readonly FiscalYear Year = new(2016);

    private static readonly MeteredReading Readers = MeteredReading.Readers;

    private static readonly string[] PeriodPieces =
    [
        "9", "9月", "9月～", "9月、", "平成28年(", "（", "）", "毎年", "随時、", "第1・", "4～", "翌年の", "から", "四", "（9月）", "、", "末", "研修", "目標年度", "1", "28年", "/", " ",
    ];

    private static readonly string[] TargetPieces =
    [
        "9", "6回", "6回、", "6～", "6回（", "（6回）", "15戸のうち", "研修会", "合計6回、", "うち6回、", "全戸", "の向上、", "小学生及び、", "H27", "H27年度、", "75%→", "各", "1人", "百", "0268-", "前年度比", "）", "（", "。", "・", "の", "を", " ", "及び", "A", "全12校", "5%増", "維持",
    ];

    private static readonly string[] ReportPieces =
        ["研修会を6回開催した。", "6回、", "年度末までに", "次年度", "自治会長及び", "中間報告のとおり", "全戸", "前年度", "研修会", "9月に", "を除く", "。", "、", "（", " ", "見込み", "延べ120人"];

    public static TheoryData<string> OfPeriods => [.. PeriodPieces];

    public static TheoryData<string> OfTargets => [.. TargetPieces];

    public static TheoryData<string> OfReports => [.. ReportPieces];

    [Theory]
    [MemberData(nameof(OfPeriods))]
    public void Costs_in_proportion_to_its_length_as_a_period(string piece) =>
        Behind(PeriodPieces, piece, text => Readers.Period(text, Year));

    [Theory]
    [MemberData(nameof(OfTargets))]
    public void Costs_in_proportion_to_its_length_as_a_target(string piece) =>
        Behind(TargetPieces, piece, text => Readers.Targets(text, Year));

    [Theory]
    [MemberData(nameof(OfReports))]
    public void Costs_in_proportion_to_its_length_as_a_report(string piece)
    {
        var targets = Readers.Targets("自治会長及び支援者の研修会6回（延べ120人）、全戸配布", Year);
        var plan = Readers.Period("10月", Year);
        Behind(ReportPieces, piece, text =>
        {
            Readers.Figures(text, text, targets, Year);
            Readers.Drift(plan, "", text, text, Year);
        });
    }

    [Theory]
    [InlineData("研修会6回、")]
    [InlineData("自治会長及び")]
    [InlineData("全戸配布、")]
    public void Costs_in_proportion_to_the_length_of_target_and_report(string piece) =>
        Growth.ShouldBeLinear("", piece, text =>
        {
            Readers.Figures(text, text, Readers.Targets(text, Year), Year);
            Readers.Drift(Readers.Period(text, Year), text, text, text, Year);
        });

    /// <summary>The meter itself.</summary>
    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void Would_not_pass_if_the_cost_grew_with_the_square(int power, bool passes)
    {
        void Read(string text)
        {
            for (var i = 0; i < Math.Pow(text.Length, power); i++)
            {
                Meter.Step();
            }
        }

        Action check = () => Growth.ShouldBeLinear("", "9", Read);
        if (passes) check.ShouldNotThrow();
        else check.ShouldThrow<ShouldAssertException>();
    }

    private static void Behind(string[] starts, string piece, Action<string> read)
    {
        foreach (var start in starts.Prepend(""))
        {
            Growth.ShouldBeLinear(start, piece, read);
        }
    }
}
