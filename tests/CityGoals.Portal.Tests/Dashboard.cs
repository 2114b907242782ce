using CityGoals.Portal.Tests.Hosting;

namespace CityGoals.Portal.Tests;

/// <summary>状況: from Analytics alone.</summary>
public class Dashboard(PortalHost host)
{
    [Fact]
    public async Task Counts_by_department_and_year()
    {
        var page = await host.Visit().WithSampleCity().OpenAsync("/dashboard");

        page.Main.ShouldContain("令和8年10月16日（2026年）6時30分現在");
        page.TextsOf(".figures div").ShouldBe(["目標27", "取組項目85", "個別取組1,234", "数値目標301"]);
        page.TextsOf("main tbody tr, main tfoot tr").ShouldBe(
            ["総務部 4 14 33 40", "企画部 23 71 268 1,194", "合計 27 85 301 1,234", "令和8年度 27 85 1,234", "令和7年度 24 74 177"]);
    }

    [Fact]
    public async Task Draws_each_bar_from_zero_to_the_largest_of_its_column()
    {
        var page = await host.Visit().WithSampleCity().OpenAsync("/dashboard");

        page.Document.QuerySelectorAll("tbody rect").Select(bar => bar.GetAttribute("width")).ShouldBe(["3.35", "100", "100", "14.34"]);
        page.Document.QuerySelectorAll("tbody svg").ShouldAllBe(drawing => drawing.GetAttribute("aria-hidden") == "true");
    }

    [Fact]
    public async Task Asks_Analytics_alone()
    {
        var visitor = host.Visit().WithSampleCity();

        await visitor.OpenAsync("/dashboard");

        visitor.Services.Requests.Select(request => $"{request.Service} {request.Asked}").ShouldBe(["analytics GET /standing?year=2026"]);
    }

    [Fact]
    public async Task Says_so_where_nothing_is_published()
    {
        var page = await host.Visit().WithSampleCity().OpenAsync("/dashboard?year=2030");

        page.TextOf(".empty").ShouldContain("公表済みのシートはまだありません。");
    }

    [Theory]
    [InlineData("/dashboard?year=-5")]
    [InlineData("/dashboard?year=99999")]
    [InlineData("/deadlines?year=0")]
    public async Task Shows_this_year_instead_of_one_that_never_was(string address) =>
        (await host.Visit().WithSampleCity().OpenAsync(address)).TextOf("h1").ShouldStartWith("令和8年度");
}
