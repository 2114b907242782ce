using System.Net;
using System.Net.Http.Headers;
using CityGoals.ServiceDefaults;

namespace CityGoals.Goals.Tests;

/// <summary>Who already has an answer is told so, and gets a new one as soon as anything in it is different.</summary>
public sealed class AskingAgain(GoalsService service)
{
    private readonly TestCity city = service.NewCity();

    [Theory]
    [InlineData("")]
    [InlineData("/versions")]
    [InlineData("/steps")]
    public async Task Gives_304_without_a_body_while_nothing_has_changed(string part)
    {
        var address = $"/goal-sheets/{await SheetAsync()}{part}";
        using var first = await city.PlanningOffice.GetAsync(address, TestContext.Current.CancellationToken);
        using var again = await AskAsync(city.PlanningOffice, address, first.Headers.ETag!);

        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
        again.Headers.ETag.ShouldBe(first.Headers.ETag);
        first.Headers.CacheControl!.ToString().ShouldBe("no-cache, private");
        first.Headers.Vary.ShouldContain("Authorization");
    }

    [Fact]
    public async Task Gives_the_list_anew_once_a_sheet_is_published()
    {
        await SheetAsync();
        using var first = await city.PlanningOffice.GetAsync("/goal-sheets?year=2026", TestContext.Current.CancellationToken);
        await city.PublishAsync((await TestCity.BodyAsync(first)).AsArray()[0]!);
        using var again = await AskAsync(city.PlanningOffice, "/goal-sheets?year=2026", first.Headers.ETag!);

        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        again.Headers.ETag.ShouldNotBe(first.Headers.ETag);
    }

    [Fact]
    public async Task Gives_another_person_what_is_open_to_them()
    {
        var address = $"/goal-sheets/{await SheetAsync()}";
        using var office = await city.PlanningOffice.GetAsync(address, TestContext.Current.CancellationToken);
        using var reader = await AskAsync(city.AsPerson("reader", Roles.Executive, "01"), address, office.Headers.ETag!);

        reader.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Gives_no_tag_with_a_refusal()
    {
        using var refused = await AskAsync(city.PlanningOffice, $"/goal-sheets/{Guid.CreateVersion7()}", EntityTagHeaderValue.Any);

        refused.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        refused.Headers.ETag.ShouldBeNull();
    }

    private async Task<string> SheetAsync() => (string)(await city.SheetsOfAsync(SheetText.Of("総務部", "令和8年度", 1)))[0]["goalSheetId"]!;

    private static async Task<HttpResponseMessage> AskAsync(HttpClient client, string address, EntityTagHeaderValue known)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(known);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
