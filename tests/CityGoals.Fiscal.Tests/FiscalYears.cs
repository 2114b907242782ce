using System.Text.Json;
using CsCheck;

namespace CityGoals.Fiscal.Tests;

public class FiscalYears
{
    [Theory]
    [InlineData("平成28年度", 2016)]
    [InlineData("平成２８年度", 2016)]
    [InlineData(" 平成 28 年度 ", 2016)]
    [InlineData("平成元年度", 1989)]
    [InlineData("令和元年度", 2019)]
    [InlineData("平成31年度", 2019)]
    [InlineData("H28", 2016)]
    [InlineData("Ｈ２８年度", 2016)]
    [InlineData("H.28", 2016)]
    [InlineData("R6", 2024)]
    [InlineData("r06", 2024)]
    [InlineData("S63年度", 1988)]
    [InlineData("明治45年度", 1912)]
    [InlineData("大正2年", 1913)]
    [InlineData("2016年度", 2016)]
    [InlineData("2016", 2016)]
    [InlineData("FY2016", 2016)]
    [InlineData("平成28(2016)年度", 2016)]
    [InlineData("2016年度（平成28年度）", 2016)]
    public void Reads_the_notations_of_offices(string text, int number) => FiscalYear.Parse(text).ShouldBe(new FiscalYear(number));

    [Theory]
    [InlineData("28年度", 2016, 2016)]
    [InlineData("２８年度", 2016, 2016)]
    [InlineData("6年度", 2024, 2024)]
    [InlineData("33年度", 2016, 2021)]
    [InlineData("3年度", 2024, 2021)]
    [InlineData("60年度", 1990, 1985)]
    public void Puts_a_year_without_an_era_nearest_to_the_sheets_own(string text, int sheet, int number)
    {
        FiscalYear.TryParse(text, new FiscalYear(sheet), out var year).ShouldBeTrue();
        year.Number.ShouldBe(number);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("年度")]
    [InlineData("28年度")]
    [InlineData("28")]
    [InlineData("平成0年度")]
    [InlineData("平成年度")]
    [InlineData("X28")]
    [InlineData("H")]
    [InlineData("平成28年度末")]
    [InlineData("平成28(2017)年度")]
    [InlineData("平成28)2016(年度")]
    [InlineData("0000年度")]
    [InlineData("20160年度")]
    public void Refuses_what_is_no_fiscal_year(string? text)
    {
        FiscalYear.TryParse(text, out _).ShouldBeFalse();
        Should.Throw<FormatException>(() => FiscalYear.Parse(text!));
    }

    [Theory]
    [InlineData("平成32年度", 2020, false)]
    [InlineData("平成31年度", 2019, true)]
    [InlineData("昭和64年度", 1989, true)]
    [InlineData("昭和65年度", 1990, false)]
    [InlineData("令和30年度", 2048, true)]
    public void Reads_a_year_that_the_era_never_had_as_written_and_says_so(string text, int number, bool exists) =>
        FiscalYearReading.Of(text, near: null).ShouldBe(new FiscalYearReading(new(number), exists));

    [Fact]
    public void Runs_from_the_first_month_of_the_year_that_names_it()
    {
        new FiscalYear(2016).Days.ShouldBe(new DateRange(new(2016, 4, 1), new(2017, 3, 31)));
        new FiscalYear(2016, 1).Days.ShouldBe(new DateRange(new(2016, 1, 1), new(2016, 12, 31)));
        new FiscalYear(2015, 3).Days.ShouldBe(new DateRange(new(2015, 3, 1), new(2016, 2, 29)));
        new FiscalYear(2016).Month(3).ShouldBe(new(2017, 3, 1));
        new FiscalYear(2016).Month(4).ShouldBe(new(2016, 4, 1));
    }

    [Theory]
    [InlineData(2016, "平成28年度")]
    [InlineData(2019, "令和元年度")]
    [InlineData(2024, "令和6年度")]
    [InlineData(1988, "昭和63年度")]
    [InlineData(1989, "平成元年度")]
    [InlineData(1860, "1860年度")]
    public void Names_itself_by_era(int number, string name) => new FiscalYear(number).EraName.ShouldBe(name);

    [Fact]
    public void Reads_back_both_of_its_names() =>
        Gen.Int[1869, 2150].Sample(number =>
        {
            var year = new FiscalYear(number);
            FiscalYear.Parse(year.EraName).ShouldBe(year);
            FiscalYear.Parse(year.WesternName).ShouldBe(year);
            FiscalYear.Parse(year.ToString()).ShouldBe(year);
        });

    [Fact]
    public void Holds_each_day_in_exactly_one_year() =>
        Gen.Select(Gen.Int[0, 120_000], Gen.Int[1, 12]).Sample((offset, firstMonth) =>
        {
            var day = new DateOnly(1900, 1, 1).AddDays(offset);
            var year = FiscalYear.Of(day, firstMonth);
            year.Contains(day).ShouldBeTrue();
            year.Plus(1).Contains(day).ShouldBeFalse();
            year.Plus(-1).Contains(day).ShouldBeFalse();
            year.Month(day.Month).Year.ShouldBe(day.Year);
            year.Plus(1).Start.ShouldBe(year.End.AddDays(1));
        });

    [Fact]
    public void Survives_json()
    {
        var year = new FiscalYear(2016, 1);
        var json = JsonSerializer.Serialize(year);
        json.ShouldBe("""{"Number":2016,"FirstMonth":1}""");
        JsonSerializer.Deserialize<FiscalYear>(json).ShouldBe(year);
    }

    [Theory]
    [InlineData(0, 4)]
    [InlineData(9999, 4)]
    [InlineData(2016, 0)]
    [InlineData(2016, 13)]
    public void Refuses_numbers_that_no_year_has(int number, int firstMonth) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new FiscalYear(number, firstMonth));

    [Fact]
    public void Splits_into_halves_and_quarters()
    {
        var year = new FiscalYear(2016);
        year.FirstHalf().ShouldBe(new DateRange(new(2016, 4, 1), new(2016, 9, 30)));
        year.SecondHalf().ShouldBe(new DateRange(new(2016, 10, 1), new(2017, 3, 31)));
        year.Quarter(4).ShouldBe(new DateRange(new(2017, 1, 1), new(2017, 3, 31)));
        new FiscalYear(2016, 10).Quarter(2).ShouldBe(new DateRange(new(2017, 1, 1), new(2017, 3, 31)));
        FiscalCalendar.QuarterOf(new(2017, 3, 31)).ShouldBe(4);
        FiscalCalendar.QuarterOf(new(2016, 6, 30)).ShouldBe(1);
        Should.Throw<ArgumentOutOfRangeException>(() => year.Quarter(5));
    }
}
