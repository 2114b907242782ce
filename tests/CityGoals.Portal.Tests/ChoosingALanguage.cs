using CityGoals.Portal.Tests.Hosting;

namespace CityGoals.Portal.Tests;

/// <summary>Japanese first; English on request, and from then on.</summary>
public class ChoosingALanguage(PortalHost host)
{
    [Fact]
    public async Task Lasts_until_the_next_choice()
    {
        var visitor = host.Visit().WithSampleCity();

        (await LanguageAsync(visitor, "/help")).ShouldBe("ja");
        (await LanguageAsync(visitor, "/help?lang=en")).ShouldBe("en");
        (await LanguageAsync(visitor, "/dashboard")).ShouldBe("en");
        (await LanguageAsync(visitor, "/dashboard?lang=ja")).ShouldBe("ja");
        (await LanguageAsync(visitor, "/help")).ShouldBe("ja");
    }

    [Theory]
    [InlineData("/help?lang=fr")]
    [InlineData("/help?lang=")]
    [InlineData("/help?lang=en%0d%0aSet-Cookie:x=1")]
    public async Task Takes_no_other_language(string address)
    {
        var page = await host.Visit().OpenAsync(address);

        page.Document.DocumentElement.GetAttribute("lang").ShouldBe("ja");
        page.Response.Headers.TryGetValues("Set-Cookie", out var cookies);
        (cookies ?? []).ShouldNotContain(cookie => cookie.StartsWith("lang=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Keeps_what_the_address_asks_for()
    {
        var page = await host.Visit().WithSampleCity().OpenAsync("/goals/2026?dept=soumu&lang=en");

        page.Document.QuerySelector(".head-links a")!.GetAttribute("href").ShouldBe("/goals/2026?dept=soumu&lang=ja");
    }

    private static async Task<string?> LanguageAsync(Visitor visitor, string address) => (await visitor.OpenAsync(address)).Document.DocumentElement.GetAttribute("lang");
}
