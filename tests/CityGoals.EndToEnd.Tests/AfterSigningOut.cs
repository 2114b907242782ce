using Microsoft.Playwright;

namespace CityGoals.EndToEnd.Tests;

/// <summary>At a machine that several people use: whoever comes next sees nothing of what somebody saw before they signed out.</summary>
public sealed class AfterSigningOut(RunningSystem system)
{
    private const string Executive = "takatori-kayoko";
    private const string PrivateWords = "サインアウトする";

    [Fact]
    public async Task Going_back_leads_to_the_sign_in()
    {
        var page = await SignedOutAsync();

        await page.GoBackAsync();

        await Assertions.Expect(page.GetByLabel("パスワード")).ToBeVisibleAsync();
        (await page.ContentAsync()).ShouldNotContain(PrivateWords);
    }

    // Without a network, what a browser shows is what it has kept.
    [Fact]
    public async Task No_private_page_is_left_in_the_browser_but_an_open_one_may_be()
    {
        var page = await SignedOutAsync();
        await page.GotoAsync("/help");
        await page.GotoAsync("/open/");
        await page.Context.SetOfflineAsync(true);

        await page.GoBackAsync();
        (await page.TitleAsync()).ShouldContain("ヘルプ");

        // Past the page that signing out led to, there is the one that was seen before.
        await page.GoBackAsync();
        (await Should.ThrowAsync<PlaywrightException>(() => page.GoBackAsync())).Message.ShouldContain("net::ERR_");
        await Assertions.Expect(page.GetByText(PrivateWords)).ToHaveCountAsync(0);
    }

    private async Task<IPage> SignedOutAsync()
    {
        var page = await system.SignInAsync(Executive);
        await page.GotoAsync("/me");
        (await page.ContentAsync()).ShouldContain(PrivateWords);
        await page.GetByRole(AriaRole.Button, new() { Name = PrivateWords, Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/open/");
        return page;
    }
}
