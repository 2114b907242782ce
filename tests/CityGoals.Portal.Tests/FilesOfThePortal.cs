using System.IO.Compression;
using System.Net;
using CityGoals.Portal.Tests.Hosting;

namespace CityGoals.Portal.Tests;

/// <summary>Style, script and font: the portal's own, small, and kept for good by browsers.</summary>
public class FilesOfThePortal(PortalHost host)
{
    [Fact]
    public async Task Are_all_there_and_never_change_under_their_names()
    {
        var page = await host.Visit().OpenAsync("/help");

        var files = page.Document.QuerySelectorAll("link[href], script[src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!).ToList();
        files.Count.ShouldBe(5);
        foreach (var file in files) ShouldStay(await GetAsync(file), file);
    }

    [Fact]
    public async Task Bring_the_font_in_files_that_never_change()
    {
        var page = await host.Visit().OpenAsync("/help");
        var sheet = page.Document.QuerySelector("link[href*='/fonts.']")!.GetAttribute("href")!;
        var faces = await (await GetAsync(sheet)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        var files = faces.Split("url(")[1..].Select(rest => rest[..rest.IndexOf(')', StringComparison.Ordinal)]).ToList();

        files.Count.ShouldBeGreaterThan(100);
        files.ShouldAllBe(file => file.StartsWith("fonts/", StringComparison.Ordinal));
        var font = await GetAsync("/vendor/" + files[0]);
        font.Content.Headers.ContentType!.MediaType.ShouldBe("font/woff2");
        ShouldStay(font, files[0]);
    }

    [Theory]
    [InlineData("portal.css", 14_000)]
    [InlineData("portal.js", 12_000)]
    public void Are_small(string file, int most)
    {
        var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.Optimal, leaveOpen: true)) brotli.Write(File.ReadAllBytes(OfPortal(file)));

        compressed.Length.ShouldBeLessThanOrEqualTo(most);
    }

    [Theory]
    [InlineData("portal.css")]
    [InlineData("portal.js")]
    public void Name_no_other_host(string file)
    {
        var text = File.ReadAllText(OfPortal(file));

        text.ShouldNotContain("//w");
        text.ShouldNotContain("http");
        text.ShouldNotContain("@import");
    }

    [Fact]
    public void Use_colours_through_roles_only()
    {
        var css = File.ReadAllText(OfPortal("portal.css"));

        var rules = css[css.IndexOf("*, ::before", StringComparison.Ordinal)..css.IndexOf("@media print", StringComparison.Ordinal)];

        rules.ShouldNotMatch(@"#[0-9a-fA-F]{3,8}\b(?=[;\s])");
        rules.ShouldNotContain("var(--color-");
    }

    private static void ShouldStay(HttpResponseMessage file, string name)
    {
        file.StatusCode.ShouldBe(HttpStatusCode.OK, name);
        var cache = file.Headers.CacheControl.ShouldNotBeNull(name);
        cache.MaxAge.ShouldBe(TimeSpan.FromDays(365), name);
        cache.Extensions.Select(extension => extension.Name).ShouldContain("immutable", name);
    }

    private static string OfPortal(string file) => Path.Combine(Checkout.Portal, "wwwroot", file);

    private async Task<HttpResponseMessage> GetAsync(string address) => await host.CreateClient().GetAsync(address, TestContext.Current.CancellationToken);
}
