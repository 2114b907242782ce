using System.Net;
using System.Net.Http.Json;
using CityGoals.ServiceDefaults;

namespace CityGoals.Goals.Tests;

/// <summary>A city states its fiscal year and its departments.</summary>
public class SettingUpACity(GoalsService service)
{
    private readonly TestCity city = service.NewCity();

    [Fact]
    public async Task Orders_departments_as_the_city_does_and_by_their_days()
    {
        await SetUpAsync(new
        {
            name = "試験市",
            nameEn = "Test City",
            departments = new object[]
            {
                new { code = "kikaku", name = "企画部", nameEn = "Planning" },
                new { code = "fukushi", name = "福祉部", nameEn = "Welfare (old)", validTo = "2026-03-31" },
                new { code = "kenko", name = "健康部", nameEn = "Health", validFrom = "2026-04-01" },
            },
        });

        (await NamesAsync(2025)).ShouldBe(["企画部", "福祉部"]);
        (await NamesAsync(2026)).ShouldBe(["企画部", "健康部"]);
    }

    [Fact]
    public async Task Gives_sheets_to_the_department_of_their_year()
    {
        object[] departments =
        [
            new { code = "old", name = "総務部", nameEn = "Old", validTo = "2026-03-31" },
            new { code = "new", name = "総務部", nameEn = "New", validFrom = "2026-04-01" },
        ];
        await SetUpAsync(new { name = "試験市", nameEn = "Test City", departments });

        var sheets = await city.SheetsOfAsync(SheetText.Of("総務部", "令和7年度", 1) + SheetText.Of("総務部", "令和8年度", 1));

        sheets.Select(sheet => (string?)sheet["departmentCode"]).ShouldBe(["old", "new"]);
    }

    [Fact]
    public async Task Counts_the_fiscal_year_from_the_citys_month()
    {
        await SetUpAsync(new { name = "試験市", nameEn = "Test City", fiscalFirstMonth = 1 });
        await city.PublishAsync((await city.SheetsOfAsync(SheetText.Of("総務部", "令和8年度", 1)))[0]);

        var published = (await city.EventsAsync()).Single(row => row.Event == "GoalSheetPublished").Body;

        $"{published["fiscalYearStart"]} {published["fiscalYearEnd"]}".ShouldBe("2026-01-01 2026-12-31");
        published["initiatives"]![1]!["actions"]![0]!["period"]!["kind"]!.ToString().ShouldNotBe("Unstated");
    }

    [Fact]
    public async Task Does_not_move_the_year_under_sheets()
    {
        await city.SheetsOfAsync(SheetText.Of("総務部", "令和8年度", 1));

        var response = await PutAsync(new { name = "試験市", nameEn = "Test City", fiscalFirstMonth = 1 });

        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        ((string?)(await TestCity.BodyAsync(response))["type"]).ShouldBe("urn:citygoals:problem:fiscal-year-in-use");
        (await PutAsync(new { name = "試験市", nameEn = "Test City" })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Theory]
    [InlineData("""{"name":"","nameEn":"Test City"}""")]
    [InlineData("""{"name":"試験市","nameEn":"Test City","fiscalFirstMonth":13}""")]
    [InlineData("""{"name":"試験市","nameEn":"Test City","timeZone":"Asia/Nowhere"}""")]
    [InlineData("""{"name":"試験市","nameEn":"Test City","departments":[{"code":"A B","name":"総務部","nameEn":"General"}]}""")]
    [InlineData("""{"name":"試験市","nameEn":"Test City","departments":[{"code":"a","name":"総務部","nameEn":"General","validFrom":"2026-04-01","validTo":"2026-03-31"}]}""")]
    [InlineData("""{"name":"試験市","nameEn":"Test City","departments":[{"code":"a","name":"総務部","nameEn":"A"},{"code":"a","name":"企画部","nameEn":"B"}]}""")]
    [InlineData("""{"name":"試験市","nameEn":"Test City","timeZone":null}""")]
    [InlineData("""{"name":"試験市","nameEn":"Test City","departments":null}""")]
    [InlineData("""{"name":"試験市","nameEn":"Test City","departments":[null]}""")]
    public async Task Refuses_what_cannot_be(string body)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        var response = await city.PlanningOffice.PutAsync("/municipality", content, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await city.CountAsync("municipality")).ShouldBe(0);
    }

    [Fact]
    public async Task Is_the_planning_offices_alone()
    {
        var response = await city.As(Roles.Head, "01").PutAsJsonAsync("/municipality", new { name = "試験市", nameEn = "Test City" }, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private Task<HttpResponseMessage> PutAsync(object body) => city.PlanningOffice.PutAsJsonAsync("/municipality", body, TestContext.Current.CancellationToken);

    private async Task SetUpAsync(object body) => (await PutAsync(body)).StatusCode.ShouldBe(HttpStatusCode.NoContent);

    private async Task<IEnumerable<string?>> NamesAsync(int year) =>
        (await city.GetAsync($"/departments?year={year}")).AsArray().Select(department => (string?)department!["name"]);
}
