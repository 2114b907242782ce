using CsCheck;

namespace CityGoals.Fiscal.Tests;

public class BusinessDays
{
    private static readonly BusinessCalendar Calendar = new([new(2016, 10, 14)]);

    [Theory]
    [InlineData(2016, 4, 1, true)]
    [InlineData(2016, 4, 2, false)]
    [InlineData(2016, 4, 3, false)]
    [InlineData(2016, 8, 11, false)]
    [InlineData(2016, 10, 14, false)]
    [InlineData(2016, 12, 28, true)]
    [InlineData(2016, 12, 29, false)]
    [InlineData(2017, 1, 3, false)]
    [InlineData(2017, 1, 4, true)]
    public void Leave_out_weekends_holidays_the_turn_of_the_year_and_the_citys_own(int year, int month, int day, bool works) =>
        Calendar.IsBusinessDay(new(year, month, day)).ShouldBe(works);

    [Fact]
    public void Are_counted_forwards_and_backwards()
    {
        Calendar.Plus(new(2016, 12, 28), 1).ShouldBe(new(2017, 1, 4));
        Calendar.Plus(new(2017, 1, 4), -1).ShouldBe(new(2016, 12, 28));
        Calendar.Plus(new(2016, 12, 31), 0).ShouldBe(new(2016, 12, 31));
        Calendar.Plus(new(2016, 10, 12), 3).ShouldBe(new(2016, 10, 18));
        Calendar.OnOrAfter(new(2017, 1, 1)).ShouldBe(new(2017, 1, 4));
        Calendar.OnOrBefore(new(2017, 1, 3)).ShouldBe(new(2016, 12, 28));
        Calendar.Between(new(2016, 12, 28), new(2017, 1, 5)).ShouldBe(2);
        Calendar.Between(new(2017, 1, 5), new(2016, 12, 28)).ShouldBe(-2);
    }

    [Fact]
    public void Count_back_what_they_counted_forward() =>
        Gen.Select(Gen.Int[0, 60_000], Gen.Int[-60, 60]).Sample((offset, steps) =>
        {
            var day = new DateOnly(1960, 1, 1).AddDays(offset);
            var reached = BusinessCalendar.National.Plus(day, steps);
            BusinessCalendar.National.Between(day, reached).ShouldBe(BusinessCalendar.National.IsBusinessDay(day) || steps >= 0 ? steps : steps + 1);
        });
}
