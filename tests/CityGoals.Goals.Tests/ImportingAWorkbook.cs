using System.Net;

namespace CityGoals.Goals.Tests;

/// <summary>A workbook gives the same sheets as the text.</summary>
public class ImportingAWorkbook(GoalsService service)
{
    private readonly TestCity city = service.NewCity();

    [Fact]
    public async Task Takes_the_same_sheets_from_a_workbook()
    {
        var text = SheetText.Of("総務部", "令和8年度", 1, 2);

        var response = await city.ImportAsync(ExcelFile.Of(text), "総務部.xlsx");

        response.StatusCode.ShouldBe(HttpStatusCode.Created);
        var import = await TestCity.BodyAsync(response);
        ((string?)import["encoding"]).ShouldBe("xlsx");
        var other = service.NewCity();
        await other.SheetsOfAsync(text);
        foreach (var number in (int[])[1, 2]) (await ContentAsync(city, number)).ShouldBe(await ContentAsync(other, number));
        var written = await city.PlanningOffice.GetStringAsync($"/imports/{import["importId"]}/text", TestContext.Current.CancellationToken);
        written.ShouldContain("重点目標\t総務部の目標その2\t\t\t部局名\t総務部\t優先順位\t2位");
    }

    // Everything but the ids, which are each city's own.
    private static async Task<string> ContentAsync(TestCity city, int number)
    {
        var sheet = (await city.GetAsync($"/goal-sheets/2026/01/{number}")).AsObject();
        foreach (var id in (string[])["goalSheetId", "importId"]) sheet.Remove(id);
        foreach (var initiative in sheet["initiatives"]!.AsArray())
        {
            initiative!.AsObject().Remove("initiativeId");
            foreach (var action in initiative["actions"]!.AsArray()) action!.AsObject().Remove("actionId");
        }

        return sheet.ToJsonString();
    }
}
