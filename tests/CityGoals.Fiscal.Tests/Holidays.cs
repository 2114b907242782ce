namespace CityGoals.Fiscal.Tests;

public class Holidays
{
    [Theory]
    [InlineData(1948, 9, 23, "秋分の日")]
    [InlineData(1948, 4, 29, null)]
    [InlineData(1949, 1, 15, "成人の日")]
    [InlineData(1959, 4, 10, "皇太子明仁親王の結婚の儀")]
    [InlineData(1966, 2, 11, null)]
    [InlineData(1967, 2, 11, "建国記念の日")]
    [InlineData(1973, 2, 12, null)]
    [InlineData(1973, 4, 30, "振替休日")]
    [InlineData(1979, 9, 24, "秋分の日")]
    [InlineData(1985, 5, 4, null)]
    [InlineData(1986, 5, 4, null)]
    [InlineData(1987, 5, 4, "振替休日")]
    [InlineData(1988, 5, 4, "国民の休日")]
    [InlineData(1989, 2, 24, "昭和天皇の大喪の礼")]
    [InlineData(1989, 4, 29, "みどりの日")]
    [InlineData(1990, 11, 12, "即位礼正殿の儀")]
    [InlineData(1993, 6, 9, "皇太子徳仁親王の結婚の儀")]
    [InlineData(1999, 10, 10, "体育の日")]
    [InlineData(1999, 10, 11, "振替休日")]
    [InlineData(2000, 1, 10, "成人の日")]
    [InlineData(2008, 5, 6, "振替休日")]
    [InlineData(2009, 9, 22, "国民の休日")]
    [InlineData(2016, 8, 11, "山の日")]
    [InlineData(2018, 12, 24, "振替休日")]
    [InlineData(2019, 2, 23, null)]
    [InlineData(2019, 4, 30, "国民の休日")]
    [InlineData(2019, 5, 1, "天皇の即位の日")]
    [InlineData(2019, 5, 2, "国民の休日")]
    [InlineData(2019, 10, 22, "即位礼正殿の儀")]
    [InlineData(2019, 12, 23, null)]
    [InlineData(2020, 7, 23, "海の日")]
    [InlineData(2020, 7, 24, "スポーツの日")]
    [InlineData(2020, 10, 12, null)]
    [InlineData(2021, 8, 9, "振替休日")]
    [InlineData(2021, 10, 11, null)]
    [InlineData(2022, 10, 10, "スポーツの日")]
    [InlineData(2026, 9, 22, "国民の休日")]
    [InlineData(2032, 9, 21, "国民の休日")]
    [InlineData(2100, 3, 20, "春分の日")]
    [InlineData(2016, 12, 29, null)]
    public void Fall_where_the_law_puts_them(int year, int month, int day, string? name) => (JapaneseHolidays.On(new(year, month, day))?.Name).ShouldBe(name);

    /// <summary>The days of the equinoxes (March, September) as the government's almanac gave them, one year of each kind and each change of pattern.</summary>
    [Theory]
    [InlineData(1950, 21, 23)]
    [InlineData(1951, 21, 24)]
    [InlineData(1960, 20, 23)]
    [InlineData(1975, 21, 24)]
    [InlineData(1980, 20, 23)]
    [InlineData(1991, 21, 23)]
    [InlineData(2000, 20, 23)]
    [InlineData(2011, 21, 23)]
    [InlineData(2012, 20, 22)]
    [InlineData(2016, 20, 22)]
    [InlineData(2023, 21, 23)]
    [InlineData(2024, 20, 22)]
    [InlineData(2025, 20, 23)]
    [InlineData(2026, 20, 23)]
    public void Know_the_equinoxes(int year, int march, int september)
    {
        JapaneseHolidays.On(new(year, 3, march))!.Name.ShouldBe("春分の日");
        JapaneseHolidays.On(new(year, 9, september))!.Name.ShouldBe("秋分の日");
    }

    [Theory]
    [InlineData(1949, 9)]
    [InlineData(1970, 12)]
    [InlineData(1974, 15)]
    [InlineData(2015, 17)]
    [InlineData(2016, 17)]
    [InlineData(2019, 22)]
    [InlineData(2020, 18)]
    [InlineData(2021, 17)]
    public void Have_the_right_number_in_a_year(int year, int count) => JapaneseHolidays.Of(year).Count.ShouldBe(count);

    [Fact]
    public void Are_listed_in_order_with_both_names()
    {
        var holidays = JapaneseHolidays.Of(2016);
        holidays.Select(holiday => holiday.Day).ShouldBeInOrder();
        holidays[0].ShouldBe(new Holiday(new(2016, 1, 1), "元日", "New Year's Day"));
    }

    [Fact]
    public void Are_unknown_before_the_law_and_beyond_the_formula()
    {
        JapaneseHolidays.Of(1947).ShouldBeEmpty();
        JapaneseHolidays.Of(2151).ShouldBeEmpty();
        JapaneseHolidays.On(new(1948, 5, 3)).ShouldBeNull();
    }
}
