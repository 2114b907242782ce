using CityGoals.SignIn.Tests.Hosting;

namespace CityGoals.SignIn.Tests;

/// <summary>Two cities on one deployment, with people of the same mail address.</summary>
public sealed class TwoCitiesTests(SignInHost host) : IClassFixture<SignInHost>, IAsyncLifetime
{
    private const string Other = "131016";
    private const string Mail = "same@example.jp";

    private Guid here;
    private Guid there;

    public async ValueTask InitializeAsync()
    {
        await host.AddCityAsync(Other);
        here = await host.AddPersonAsync(Mail);
        there = await host.AddPersonAsync(Mail, Other);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Asks_for_the_city_and_finds_the_person_there()
    {
        var form = await new PortalClient(host).Browser.GetAsync(new Uri(SignInHost.Address, "signin"));
        form.Html.ShouldContain($"<option value=\"{SignInHost.City}\"");
        form.Html.ShouldContain($"<option value=\"{Other}\"");

        (await SubjectAsync(SignInHost.City)).ShouldBe((here.ToString(), SignInHost.City));
        (await SubjectAsync(Other)).ShouldBe((there.ToString(), Other));
    }

    private async Task<(string Subject, string City)> SubjectAsync(string city)
    {
        var portal = new PortalClient(host);
        var page = await portal.SignInAsync(Mail, city: city);
        var access = (await portal.RedeemAsync(page.Query("code")!)).Access;
        return (access.Subject, access.GetClaim("municipality").Value);
    }
}
