using System.Net;
using CityGoals.Portal.Languages;
using CityGoals.Portal.Tests.Hosting;

namespace CityGoals.Portal.Tests;

/// <summary>A day as people type it.</summary>
public sealed class ReadingATypedDate(PortalHost host)
{
    private static readonly DateOnly Today = new(2026, 10, 16);

    [Theory]
    [InlineData("令和9年4月1日", "2027-04-01")]
    [InlineData("令和９年４月１日", "2027-04-01")]
    [InlineData("令和9年4月1日（2027年、木曜日）", "2027-04-01")]
    [InlineData("令和元年5月1日", "2019-05-01")]
    [InlineData("平成32年4月1日", "2020-04-01")]
    [InlineData("R9.4.1", "2027-04-01")]
    [InlineData("r9/4/1", "2027-04-01")]
    [InlineData("2027年4月1日", "2027-04-01")]
    [InlineData("2027-04-01", "2027-04-01")]
    [InlineData("2027/4/1", "2027-04-01")]
    [InlineData("20270401", "2027-04-01")]
    [InlineData(" 2027 年 4 月 1 日 ", "2027-04-01")]
    [InlineData("1 April 2027", "2027-04-01")]
    [InlineData("Apr 1, 2027", "2027-04-01")]
    [InlineData("Thursday 1 April 2027", "2027-04-01")]
    [InlineData("10月16日", "2026-10-16")]
    [InlineData("4/1", "2027-04-01")]
    [InlineData("2月29日", null)]
    [InlineData("2028年2月29日", "2028-02-29")]
    [InlineData("2027-02-29", null)]
    [InlineData("2027-13-01", null)]
    [InlineData("0000-01-01", null)]
    [InlineData("9年4月1日", null)]
    [InlineData("令和2027年4月1日", null)]
    [InlineData("R999.4.1", null)]
    [InlineData("そのうち", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Understands_how_the_city_and_others_write_it(string? words, string? day) =>
        TypedDate.Read(words, Today).ShouldBe(day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("10月16日", "2026-10-16")]
    [InlineData("9月20日", "2026-09-20")]
    [InlineData("10月17日", "2025-10-17")]
    [InlineData("2月29日", null)]
    [InlineData("2027-04-01", "2027-04-01")]
    public void Takes_the_last_such_day_of_what_has_happened(string words, string? day) =>
        TypedDate.Read(words, Today, happened: true).ShouldBe(day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void Reads_back_every_date_that_pages_write()
    {
        for (var day = new DateOnly(1989, 1, 1); day < new DateOnly(2040, 1, 1); day = day.AddDays(13))
        {
            var words = new[] { Dates.Day(day).Ja, Dates.Day(day).En, Dates.DayWithWeekday(day).Ja, Dates.DayWithWeekday(day).En, Dates.Machine(day) };
            words.Where(text => TypedDate.Read(text, Today) != day).ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("/dates?words=R9.4.1", "令和9年4月1日（2027年、木曜日）と読みました。")]
    [InlineData("/dates?happened=true&words=12/31", "令和7年12月31日（2025年、水曜日）と読みました。")]
    [InlineData("/dates?words=R9.4.1&lang=en", "Read as Thursday 1 April 2027.")]
    [InlineData("/dates?words=soon&lang=en", "The date could not be read. Enter it like 1 April 2027 or 2027-04-01.")]
    [InlineData("/dates?words=", "")]
    public async Task Is_said_back_while_it_is_typed(string address, string said)
    {
        var part = await host.Visit().OpenAsync(address);

        part.Status.ShouldBe(HttpStatusCode.OK);
        part.TextOf("body").ShouldBe(said);
    }
}
