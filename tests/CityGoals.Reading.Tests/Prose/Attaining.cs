using CityGoals.Fiscal;
using CityGoals.Reading.Prose.Reports;
using CityGoals.Reading.Prose.Targets;

namespace CityGoals.Reading.Tests.Prose;

public class Attaining
{
    [Theory]
    [InlineData("研修会6回", 3, 0.5, false)]
    [InlineData("研修会6回", 9, 1.5, true)]
    [InlineData("受診率 40%→50%", 45, 0.5, false)]
    [InlineData("受診率 40%→50%", 38, -0.2, false)]
    [InlineData("待ち時間 50分→30分", 40, 0.5, false)]
    [InlineData("待ち時間 50分→30分", 30, 1, true)]
    [InlineData("30分以内", 60, 0.5, false)]
    [InlineData("30分以内", 15, 2, true)]
    [InlineData("30分以内", 0, 1, true)]
    [InlineData("事故0件", 0, 1, true)]
    [InlineData("事故0件", 2, 0, false)]
    [InlineData("経費を5%削減", -5, 1, true)]
    [InlineData("経費を5%削減", -2.5, 0.5, false)]
    [InlineData("90%を維持", 95, 1, true)]
    [InlineData("90%を維持", 45, 0.5, false)]
    [InlineData("事故10件を維持", 20, 0.5, false)]
    [InlineData("40人程度", 36, 0.9, true)]
    [InlineData("40人程度", 44, 1.1, true)]
    [InlineData("40人程度", 45, 1.125, false)]
    [InlineData("100人超", 100, 1, false)]
    [InlineData("100人未満", 100, 1, false)]
    [InlineData("3施設すべて", 2, 0.6667, false)]
    [InlineData("3施設すべて", 3, 1, true)]
    public void Measures_how_far_a_target_is_attained(string text, double actual, double attainment, bool met)
    {
        var target = TargetReader.Read(text, new FiscalYear(2016)).Single();
        ((double)Attainment.Of(target, (decimal)actual)!.Value).ShouldBe(attainment, 0.0001);
        Attainment.Meets(target, (decimal)actual).ShouldBe(met);
    }

    [Theory]
    [InlineData("全戸配布")]
    [InlineData("満足度の向上")]
    [InlineData("受診率 50%→50%")]
    public void Cannot_count_what_has_no_value_or_no_way_to_go(string text) =>
        Attainment.Of(TargetReader.Read(text, new FiscalYear(2016)).Single(), 40).ShouldBeNull();
}
