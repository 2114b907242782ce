using CityGoals.Portal.Languages;

namespace CityGoals.Portal.Tests;

/// <summary>Dates as the city writes them, and in English.</summary>
public class DatesInWords
{
    [Theory]
    [InlineData("2026-10-31", "令和8年10月31日（2026年）", "31 October 2026")]
    [InlineData("2019-05-01", "令和元年5月1日（2019年）", "1 May 2019")]
    [InlineData("2019-04-30", "平成31年4月30日（2019年）", "30 April 2019")]
    [InlineData("1860-01-02", "1860年1月2日（1860年）", "2 January 1860")]
    public void Name_the_era_before_the_year(string day, string japanese, string english)
    {
        var text = Dates.Day(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));

        (text.Ja, text.En).ShouldBe((japanese, english));
    }

    [Fact]
    public void Spell_the_weekday_out()
    {
        Dates.DayOfYear(new DateOnly(2026, 10, 31)).Ja.ShouldBe("10月31日（土曜日）");
        Dates.DayWithWeekday(new DateOnly(2026, 10, 16)).Ja.ShouldBe("令和8年10月16日（2026年、金曜日）");
        Dates.DayWithWeekday(new DateOnly(2026, 10, 16)).En.ShouldBe("Friday 16 October 2026");
    }

    [Fact]
    public void Follow_the_clock_of_the_city_hall()
    {
        var text = Dates.Moment(new DateTimeOffset(2026, 10, 15, 21, 5, 0, TimeSpan.Zero));

        (text.Ja, text.En).ShouldBe(("令和8年10月16日（2026年）6時05分", "16 October 2026, 06:05"));
    }

    [Fact]
    public void Name_a_fiscal_year_by_its_April()
    {
        Dates.YearInFull(2026).Ja.ShouldBe("令和8年度（2026年度）");
        Dates.YearInFull(2026).En.ShouldBe("FY2026 (April 2026 to March 2027)");
        Dates.Year(2019).Ja.ShouldBe("令和元年度");
    }
}
