using System.Net;
using System.Text.Json;
using CityGoals.ServiceDefaults;
using CityGoals.SignIn.Tests.Hosting;

namespace CityGoals.SignIn.Tests;

/// <summary>An administrator adds people, changes them, and ends their way in. It is 15 April 2026, noon in Tokyo.</summary>
public sealed class KeepingPeople(SignInHost host) : IClassFixture<SignInHost>
{
    [Fact]
    public async Task Adds_a_person_once_and_invites_them()
    {
        var administrator = await host.ApiAsync();
        var fields = Fields("addition@city.example");

        var added = await administrator.PostAsync("/people", fields, HttpStatusCode.Created);
        added.GetProperty("state").GetString().ShouldBe("invited");
        var again = await administrator.PostAsync("/people", fields);
        again.GetProperty("personId").GetGuid().ShouldBe(added.GetProperty("personId").GetGuid());

        (await host.ScalarAsync<long>("select count(*) from pending_mail where recipient = 'addition@city.example'", new { })).ShouldBe(1);
        (await host.MailToAsync("addition@city.example")).ShouldContain("https://signin.test/password/202037/");
    }

    [Theory]
    [InlineData("mail", "not-a-mail-address")]
    [InlineData("name", " ")]
    [InlineData("language", "fr")]
    public async Task Refuses_a_person_described_wrongly(string field, string value)
    {
        var fields = Fields($"{Guid.NewGuid():n}@city.example");
        fields[field] = value;

        (await (await host.ApiAsync()).SendAsync(HttpMethod.Post, "/people", fields)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Refuses_a_mail_address_and_a_staff_number_that_somebody_has_however_they_are_written()
    {
        var administrator = await host.ApiAsync();
        await administrator.PostAsync("/people", Fields("taken@city.example", "T-1"), HttpStatusCode.Created);

        ApiClient.ProblemOf(await administrator.PostAsync("/people", Fields("Ｔaken@City.example", "T-2"), HttpStatusCode.Conflict)).ShouldBe("mail-taken");
        ApiClient.ProblemOf(await administrator.PostAsync("/people", Fields("free@city.example", "T-1"), HttpStatusCode.Conflict)).ShouldBe("staff-number-taken");
    }

    [Fact]
    public async Task Changes_a_person_whom_nobody_else_changed_meanwhile()
    {
        var administrator = await host.ApiAsync();
        var added = await administrator.PostAsync("/people", Fields("change@city.example"), HttpStatusCode.Created);
        var address = $"/people/{added.GetProperty("personId").GetGuid()}";
        var fields = Fields("change@city.example");
        fields["revision"] = 1;
        fields["name"] = "山田 次郎";

        (await administrator.PutAsync(address, fields)).GetProperty("revision").GetInt32().ShouldBe(2);
        // Sent twice, it is done once.
        (await administrator.PutAsync(address, fields)).GetProperty("revision").GetInt32().ShouldBe(2);
        fields["name"] = "山田 三郎";
        var stale = await administrator.PutAsync(address, fields, HttpStatusCode.Conflict);
        ApiClient.ProblemOf(stale).ShouldBe("stale-revision");
        stale.GetProperty("current").GetProperty("name").GetString().ShouldBe("山田 次郎");
    }

    [Fact]
    public async Task Lists_people_by_words_and_in_pages()
    {
        await using var many = await SignInHost.StartAsync();
        var administrator = await many.ApiAsync();
        await many.ExecuteAsync("""
            insert into person (municipality_code, person_id, name, kana, name_en, mail, normalized_mail)
            select @city, gen_random_uuid(), '職員 ' || n, 'しょくいん' || to_char(n, 'FM000'), 'Staff ' || n, n || '@many.example', upper(n || '@many.example') from generate_series(1, 120) as n
            """, new { city = SignInHost.City });

        var (found, after) = (new List<Guid>(), (string?)null);
        do
        {
            var page = await administrator.GetAsync("/people?search=many.example" + (after is null ? "" : "&after=" + after));
            found.AddRange(page.GetProperty("people").EnumerateArray().Select(person => person.GetProperty("personId").GetGuid()));
            after = page.GetProperty("next").GetString();
        }
        while (after is not null);

        found.Count.ShouldBe(120);
        found.ShouldBeUnique();
        (await administrator.GetAsync("/people?search=Staff%20117&state=invited")).GetProperty("people").GetArrayLength().ShouldBe(1);
        (await administrator.GetAsync("/people?search=100%25")).GetProperty("people").GetArrayLength().ShouldBe(0);
        (await administrator.GetAsync("/people?department=soumu")).GetProperty("people").EnumerateArray().ShouldHaveSingleItem().GetProperty("personId").GetGuid().ShouldBe(administrator.Person);
    }

    [Fact]
    public async Task Ends_every_session_with_a_suspension_and_gives_the_way_in_back()
    {
        var administrator = await host.ApiAsync();
        var (person, mail) = await host.AddAuthorAsync();
        var author = await ApiClient.SignInAsync(host, mail, person);
        (await author.GetAsync("/me")).GetProperty("personId").GetGuid().ShouldBe(person);

        var suspended = await administrator.PostAsync($"/people/{person}/suspension");
        suspended.GetProperty("state").GetString().ShouldBe("suspended");
        (await author.SendAsync(HttpMethod.Get, "/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await PortalClient.ErrorOfAsync(await author.Portal.RefreshAsync(author.Tokens.Refresh!))).ShouldBe("invalid_grant");
        (await new PortalClient(host).SignInAsync(mail)).Query("code").ShouldBeNull();

        (await administrator.DeleteAsync($"/people/{person}/suspension")).ShouldBe(HttpStatusCode.OK);
        (await new PortalClient(host).GetTokensAsync(mail)).Roles.ShouldBe([Roles.Author]);
    }

    [Fact]
    public async Task Lets_nobody_suspend_themselves()
    {
        var administrator = await host.ApiAsync();

        ApiClient.ProblemOf(await administrator.PostAsync($"/people/{administrator.Person}/suspension", status: HttpStatusCode.Forbidden)).ShouldBe("own-account");
    }

    [Fact]
    public async Task Invites_again_only_who_has_no_password_yet()
    {
        var administrator = await host.ApiAsync();
        var added = await administrator.PostAsync("/people", Fields("again@city.example"), HttpStatusCode.Created);

        await administrator.PostAsync($"/people/{added.GetProperty("personId").GetGuid()}/invitation");
        ApiClient.ProblemOf(await administrator.PostAsync($"/people/{administrator.Person}/invitation", status: HttpStatusCode.Conflict)).ShouldBe("already-active");

        (await host.ScalarAsync<long>("select count(*) from pending_mail where recipient = 'again@city.example'", new { })).ShouldBe(2);
    }

    [Fact]
    public async Task Keeps_who_did_what()
    {
        var administrator = await host.ApiAsync();
        var added = await administrator.PostAsync("/people", Fields("kept@city.example"), HttpStatusCode.Created);
        var id = added.GetProperty("personId").GetGuid();
        await administrator.PostAsync($"/people/{id}/sign-outs");
        await administrator.PostAsync($"/people/{id}/second-factor-reset");

        var trail = (await administrator.GetAsync($"/audit?subject={id}")).GetProperty("entries").EnumerateArray().ToList();
        trail.Select(entry => entry.GetProperty("kind").GetString()).ShouldBe(["second-factor-changed", "signed-out", "person-changed"]);
        trail.ShouldAllBe(entry => entry.GetProperty("personId").GetString() == administrator.Person.ToString());
        (await administrator.GetAsync($"/audit?subject={administrator.Person}")).GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("kind").GetString()).ShouldBe(["signed-in"]);
        (await administrator.GetAsync("/audit/verification")).GetProperty("intact").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Knows_nobody_of_another_city()
    {
        await using var two = await SignInHost.StartAsync();
        await two.AddCityAsync("131016");
        var (here, there) = (await two.ApiAsync(), await two.ApiAsync(city: "131016"));

        (await here.SendAsync(HttpMethod.Get, $"/people/{there.Person}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await here.SendAsync(HttpMethod.Post, $"/people/{there.Person}/suspension")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await here.GetAsync("/people")).GetProperty("people").EnumerateArray().Select(person => person.GetProperty("personId").GetGuid()).ShouldBe([here.Person]);
        (await there.GetAsync("/me")).ValueKind.ShouldBe(JsonValueKind.Object);
    }

    private static Dictionary<string, object?> Fields(string mail, string? staffNumber = null) => new()
    {
        ["name"] = "山田 太郎",
        ["kana"] = "やまだ たろう",
        ["nameEn"] = "Yamada Taro",
        ["mail"] = mail,
        ["staffNumber"] = staffNumber,
        ["language"] = "ja",
    };
}
