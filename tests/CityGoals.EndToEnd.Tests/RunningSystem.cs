using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using CityGoals.TestKit;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(CityGoals.EndToEnd.Tests.RunningSystem))]

namespace CityGoals.EndToEnd.Tests;

/// <summary>The whole system with the sample city, started once through the app host, and a real browser in front of it.</summary>
public sealed class RunningSystem : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";
    private const string DemoPassword = "a-password-of-the-tests";
    private static readonly TimeSpan StartsWithin = TimeSpan.FromMinutes(4);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("citygoals-end-to-end-");
    private readonly ConcurrentQueue<string> log = new();
    private Process appHost = null!;
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    /// <summary>Where the portal is.</summary>
    internal Uri Portal { get; private set; } = null!;

    /// <summary>Where the development inbox shows the mails that were sent.</summary>
    internal Uri Inbox { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(File.Exists(Chromium), "Chromium is not installed.");
        File.SetUnixFileMode(folder.FullName, File.GetUnixFileMode(folder.FullName) | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        appHost = StartAppHost();
        var status = await Eventually.GetAsync(ReadStatusAsync, IsReadyOrOver, StartsWithin);
        if (appHost.HasExited) throw new InvalidOperationException("The app host ended: " + string.Join('\n', log.TakeLast(20)));
        Portal = new Uri(Endpoint(status!.Value, "portal"));
        Inbox = new Uri(Endpoint(status.Value, "mail"));
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        if (appHost is { HasExited: false })
        {
            // The app host ends its children in order when it is asked to.
            using var kill = Process.Start("kill", ["-TERM", $"{appHost.Id}"]);
            await appHost.WaitForExitAsync();
        }

        appHost?.Dispose();
        folder.Delete(recursive: true);
    }

    /// <summary>A fresh browser, signed in with the demo account of a person of the sample city.</summary>
    internal async Task<IPage> SignInAsync(string account)
    {
        var page = await OpenBrowserAsync();
        await page.GotoAsync("/");
        await GiveNameAndPasswordAsync(page, $"{account}@mizuse.example", DemoPassword);
        await page.WaitForURLAsync(url => url.StartsWith(Portal.ToString(), StringComparison.Ordinal));
        return page;
    }

    /// <summary>A fresh browser that knows nobody.</summary>
    internal async Task<IPage> OpenBrowserAsync()
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions { Locale = "ja-JP", BaseURL = Portal.ToString() });
        return await context.NewPageAsync();
    }

    /// <summary>Fills in and sends the page of sign-in.</summary>
    internal static async Task GiveNameAndPasswordAsync(IPage page, string mail, string password)
    {
        await page.GetByLabel("メールアドレス").FillAsync(mail);
        await page.GetByLabel("パスワード").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "サインインする" }).ClickAsync();
    }

    /// <summary>The same person at a browser that runs no scripts.</summary>
    internal async Task<IPage> WithoutScriptsAsync(IPage page)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            Locale = "ja-JP",
            BaseURL = Portal.ToString(),
            JavaScriptEnabled = false,
            StorageState = await page.Context.StorageStateAsync(),
        });
        return await context.NewPageAsync();
    }

    private Process StartAppHost()
    {
        var checkout = Path.GetFullPath(Path.Combine(SampleCity.Folder, "..", ".."));
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var start = new ProcessStartInfo("dotnet", [Path.Combine(checkout, "AppHost", "bin", configuration, "net10.0", "CityGoals.AppHost.dll")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DataFolder"] = folder.FullName;
        start.Environment["SampleCity"] = "true";
        start.Environment["Parameters__demo-password"] = DemoPassword;
        start.Environment["Portal__Port"] = "0";
        start.Environment["SignIn__Port"] = "0";
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private void Keep(string? line)
    {
        if (line is null) return;
        log.Enqueue(line);
        if (log.Count > 200) log.TryDequeue(out _);
    }

    private async Task<JsonElement?> ReadStatusAsync()
    {
        var file = Path.Combine(folder.FullName, "status.json");
        return File.Exists(file) ? JsonSerializer.Deserialize<JsonElement>(await File.ReadAllTextAsync(file)) : null;
    }

    private bool IsReadyOrOver(JsonElement? status) => appHost.HasExited || (status is { } known && known.GetProperty("ready").GetBoolean());

    private static string Endpoint(JsonElement status, string resource) =>
        status.GetProperty("resources").GetProperty(resource).GetProperty("endpoints").GetProperty("http").GetString()!;
}
