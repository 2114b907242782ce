using System.Globalization;
using System.Net;
using CityGoals.ServiceDefaults;
using CityGoals.SignIn.SampleCity;
using CityGoals.SignIn.Tests.Hosting;
using Microsoft.Extensions.Options;

namespace CityGoals.SignIn.Tests;

/// <summary>The made-up city: loaded at start, and open to whoever reads the terminal. It is 15 April 2026.</summary>
public sealed class SampleCityTests : IAsyncLifetime
{
    private const string City = "482013";
    private const string DemoPassword = "a-password-of-the-tests";

    private SignInHost host = null!;

    private static string Folder { get; } = Find();

    public async ValueTask InitializeAsync() => host = await SignInHost.StartAsync(("SampleCity:Folder", Folder), ("SampleCity:DemoPassword", DemoPassword));

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Has_a_demo_account_of_each_role_that_signs_in()
    {
        var accounts = await DemoAccountsAsync();
        accounts.SelectMany(account => account.Roles).Distinct().ShouldBe(Roles.OfStaff, ignoreOrder: true);

        foreach (var (roles, mail) in accounts)
        {
            var portal = new PortalClient(host);
            var page = await portal.SignInAsync(mail, DemoPassword, City);
            (await portal.RedeemAsync(page.Query("code")!)).Roles.ShouldBe(roles);
        }
    }

    [Fact]
    public async Task Has_every_line_of_its_files()
    {
        await host.RestartAsync();

        (await CountAsync("department")).ShouldBe(Lines("departments.csv").Count);
        (await CountAsync("post_holding")).ShouldBe(Lines("people.csv").Count);
        (await CountAsync("person")).ShouldBe(Lines("people.csv").Select(line => line.Split(',')[0]).Distinct().Count());
    }

    [Fact]
    public async Task Keeps_what_people_changed_over_a_restart()
    {
        await SignInAsync(DemoPassword);
        await host.ExecuteAsync("update person set name = '改 名' where mail like 'hatano%'; update post_holding set valid_to = '2026-04-01' where valid_to is null", new { });

        await host.RestartAsync();
        await SignInAsync(DemoPassword);

        (await host.Database.ScalarAsync<string>("select name from person where mail like 'hatano%'")).ShouldBe("改 名");
        (await host.Database.ScalarAsync<long>("select count(*) from post_holding where valid_to is null")).ShouldBe(0);
    }

    [Fact]
    public async Task Opens_with_the_configured_password_and_no_longer_with_the_one_before()
    {
        await SignInAsync(DemoPassword);

        await host.RestartAsync(("SampleCity:DemoPassword", "made-at-first-start"));

        (await SignInAsync(DemoPassword)).Query("code").ShouldBeNull();
        (await SignInAsync("made-at-first-start")).Query("code").ShouldNotBeNull();
        (await DemoAccountsTextAsync()).ShouldContain("made-at-first-start");
    }

    [Fact]
    public async Task Gives_no_other_city_the_demo_password()
    {
        var (_, mail) = await host.AddAuthorAsync();

        (await new PortalClient(host).SignInAsync(mail, DemoPassword)).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Refuses_to_be_a_city_that_exists()
    {
        var folder = Directory.CreateTempSubdirectory("citygoals-sample");
        try
        {
            foreach (var file in Directory.EnumerateFiles(Folder, "*.*")) File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
            var municipality = Path.Combine(folder.FullName, "municipality.json");
            await File.WriteAllTextAsync(municipality, (await File.ReadAllTextAsync(municipality)).Replace(City, SignInHost.City, StringComparison.Ordinal));

            var refused = await Should.ThrowAsync<InvalidDataException>(() => SampleCityFiles.ReadAsync(folder.FullName, TestContext.Current.CancellationToken));

            refused.Message.ShouldContain(SignInHost.City);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("short")]
    public async Task Does_not_open_with_a_password_that_nobody_chose(string password)
    {
        var refused = await Should.ThrowAsync<OptionsValidationException>(() => SignInHost.StartAsync(("SampleCity:Folder", Folder), ("SampleCity:DemoPassword", password)));

        refused.Message.ShouldContain("DemoPassword");
    }

    [Fact]
    public async Task Shows_no_accounts_where_there_is_no_sample_city()
    {
        await using var bare = await SignInHost.StartAsync();

        (await new PortalClient(bare).Browser.GetAsync(new Uri(SignInHost.Address, "demo-accounts"))).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private Task<Page> SignInAsync(string password) => new PortalClient(host).SignInAsync("hatano-shizuka@mizuse.example", password, City);

    private async Task<string> DemoAccountsTextAsync() => (await new PortalClient(host).Browser.GetAsync(new Uri(SignInHost.Address, "demo-accounts"))).Html;

    private async Task<List<(string[] Roles, string Mail)>> DemoAccountsAsync() =>
        [.. (await DemoAccountsTextAsync()).Split('\n').Where(line => line.Contains('@', StringComparison.Ordinal))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(words => (words[0].Split('+'), words[1]))];

    private Task<long> CountAsync(string table) =>
        host.Database.ScalarAsync<long>(string.Create(CultureInfo.InvariantCulture, $"select count(*) from {table} where municipality_code = '{City}'"));

    private static List<string> Lines(string file) => [.. File.ReadLines(Path.Combine(Folder, file)).Skip(1).Where(line => line.Length > 0)];

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var sample = Path.Combine(folder.FullName, "AppHost", "sample-city");
            if (Directory.Exists(sample)) return sample;
        }

        throw new InvalidOperationException("AppHost/sample-city is not above " + AppContext.BaseDirectory);
    }
}
