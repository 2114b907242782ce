using CityGoals.Fiscal;
using CityGoals.Reading.Prose;

namespace CityGoals.Reading.Tests.Prose;

/// <summary>Runs alone, since other tests' garbage would be measured too.</summary>
[Collection(nameof(HostileText))]
[CollectionDefinition(nameof(HostileText), DisableParallelization = true)]
public class HostileText
{
    private static readonly FiscalYear Year = new(2016);

    [Theory]
    [InlineData("9")]
    [InlineData("9月")]
    [InlineData("9月～")]
    [InlineData("9月、")]
    [InlineData("平成28年(")]
    [InlineData("（")]
    [InlineData("毎年")]
    [InlineData("随時、")]
    [InlineData("第1・")]
    [InlineData("4～")]
    [InlineData("翌年の")]
    [InlineData("から")]
    public void Takes_time_in_proportion_to_its_length_as_a_period(string piece) => Growth.ShouldBeLinear(piece, text => PeriodReader.Read(text, Year));

    [Theory]
    [InlineData("9")]
    [InlineData("6回")]
    [InlineData("6回、")]
    [InlineData("6～")]
    [InlineData("6回（")]
    [InlineData("（6回）")]
    [InlineData("15戸のうち")]
    [InlineData("研修会")]
    [InlineData("合計6回、")]
    [InlineData("うち6回、")]
    [InlineData("全戸")]
    [InlineData("の向上、")]
    [InlineData("小学生及び、")]
    [InlineData("H27")]
    [InlineData("75%→")]
    [InlineData("各")]
    [InlineData("1人")]
    [InlineData("百")]
    [InlineData("0268-")]
    [InlineData("前年度比")]
    public void Takes_time_in_proportion_to_its_length_as_a_target(string piece) => Growth.ShouldBeLinear(piece, text => TargetReader.Read(text, Year));

    [Theory]
    [InlineData("研修会を6回開催した。")]
    [InlineData("6回、")]
    [InlineData("年度末までに")]
    [InlineData("次年度")]
    [InlineData("自治会長及び")]
    [InlineData("中間報告のとおり")]
    [InlineData("全戸")]
    [InlineData("前年度")]
    public void Takes_time_in_proportion_to_its_length_as_a_report(string piece)
    {
        var targets = TargetReader.Read("自治会長及び支援者の研修会6回（延べ120人）、全戸配布", Year);
        var plan = PeriodReader.Read("10月", Year);
        Growth.ShouldBeLinear(piece, text =>
        {
            FigureReader.Read(text, text, targets, Year);
            DriftReader.Read(plan, "", text, text, Year);
        });
    }

    [Theory]
    [InlineData("研修会6回、")]
    [InlineData("自治会長及び")]
    public void Takes_time_in_proportion_to_the_length_of_target_and_report(string piece) =>
        Growth.ShouldBeLinear(piece, text => FigureReader.Read(text, text, TargetReader.Read(text, Year), Year));
}
