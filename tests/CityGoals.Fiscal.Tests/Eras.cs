namespace CityGoals.Fiscal.Tests;

public class Eras
{
    [Theory]
    [InlineData(1868, 10, 22, null)]
    [InlineData(1868, 10, 23, "明治")]
    [InlineData(1912, 7, 29, "明治")]
    [InlineData(1912, 7, 30, "大正")]
    [InlineData(1926, 12, 25, "昭和")]
    [InlineData(1989, 1, 7, "昭和")]
    [InlineData(1989, 1, 8, "平成")]
    [InlineData(2019, 4, 30, "平成")]
    [InlineData(2019, 5, 1, "令和")]
    public void Change_on_their_days(int year, int month, int day, string? era) => (JapaneseEra.Of(new(year, month, day))?.Kanji).ShouldBe(era);

    [Fact]
    public void Are_named_in_kanji_or_by_a_letter()
    {
        JapaneseEra.Named("平成28年").ShouldBe(JapaneseEra.Heisei);
        JapaneseEra.Named("平和").ShouldBeNull();
        JapaneseEra.Lettered('r').ShouldBe(JapaneseEra.Reiwa);
        JapaneseEra.Lettered('X').ShouldBeNull();
        JapaneseEra.Heisei.Year(1).ShouldBe("平成元年");
    }

    [Theory]
    [InlineData(26, 2016, 2014)]
    [InlineData(7, 2016, 2025)]
    [InlineData(2, 2016, 2020)]
    [InlineData(1, 2004, 1989)]
    public void Without_a_name_are_the_nearest(int eraYear, int near, int year) => JapaneseEra.CalendarYearNear(eraYear, near).ShouldBe(year);
}
