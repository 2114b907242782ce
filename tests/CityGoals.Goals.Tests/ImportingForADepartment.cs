using System.Net;
using System.Text;
using CityGoals.ServiceDefaults;

namespace CityGoals.Goals.Tests;

/// <summary>Whoever is not the planning office imports for the own departments, which have to be there.</summary>
public class ImportingForADepartment(GoalsService service)
{
    private readonly TestCity city = service.NewCity();

    [Fact]
    public async Task Lets_an_author_import_for_the_own_department()
    {
        await city.SheetsOfAsync(SheetText.Of("総務部", "令和8年度", 1));

        var response = await TestCity.ImportAsync(city.As(Roles.Author, "01"), Encoding.UTF8.GetBytes(SheetText.Of("総務部", "令和8年度", 2)));

        response.StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Refuses_another_departments_sheet_from_an_author()
    {
        await city.SheetsOfAsync(SheetText.Of("総務部", "令和8年度", 1));

        var response = await TestCity.ImportAsync(city.As(Roles.Author, "02"), Encoding.UTF8.GetBytes(SheetText.Of("総務部", "令和8年度", 2)));

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var problem = await TestCity.BodyAsync(response);
        ((string?)problem["type"]).ShouldBe("urn:citygoals:problem:foreign-department");
        problem["cells"]!.AsArray().ShouldHaveSingleItem()!["line"]!.GetValue<int>().ShouldBe(3);
        (await city.CountAsync("goal_sheet")).ShouldBe(1);
    }

    [Fact]
    public async Task Refuses_an_unknown_department_from_an_author_and_names_its_cell()
    {
        var response = await TestCity.ImportAsync(city.As(Roles.Author, "01"), Encoding.UTF8.GetBytes(SheetText.Of("宇宙部", "令和8年度", 1)));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var problem = await TestCity.BodyAsync(response);
        ((string?)problem["type"]).ShouldBe("urn:citygoals:problem:unknown-department");
        problem["cells"]!.AsArray().Select(cell => $"{cell!["line"]} {cell["cell"]}").ShouldBe(["3 6"]);
        (await city.CountAllAsync()).Values.ShouldAllBe(rows => rows == 0);
    }
}
