using System.Net;
using System.Text.Json;
using CityGoals.ServiceDefaults;
using CityGoals.SignIn.Tests.Hosting;

namespace CityGoals.SignIn.Tests;

/// <summary>Posts, who holds them, deputies, and transfers entered weeks before. It is 15 April 2026, noon in Tokyo.</summary>
public sealed class HoldingPosts : IAsyncLifetime
{
    private const string Mail = "hanako@city.example";

    private SignInHost host = null!;
    private ApiClient administrator = null!;
    private Guid person;

    public async ValueTask InitializeAsync()
    {
        host = await SignInHost.StartAsync();
        administrator = await host.ApiAsync();
        person = await host.AddPersonAsync(Mail);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Gives_a_right_at_once_and_takes_it_at_once()
    {
        var post = await AddPostAsync("総務部長", Roles.Head);
        var member = await ApiClient.SignInAsync(host, Mail, person);
        member.Tokens.Roles.ShouldBeEmpty();

        var holding = await administrator.PostAsync($"/people/{person}/holdings", new { postId = post, from = "2026-04-15" }, HttpStatusCode.Created);
        (await member.SendAsync(HttpMethod.Get, "/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var head = await Tokens.FromAsync(await member.Portal.RefreshAsync(member.Tokens.Refresh!));
        head.Roles.ShouldBe([Roles.Head]);
        head.Access.GetClaim("post").Value.ShouldBe("Head@soumu");

        await administrator.PutAsync($"/holdings/{holding.GetProperty("postHoldingId").GetGuid()}", new { from = "2026-04-15", until = "2026-04-14" }, HttpStatusCode.UnprocessableEntity);
        host.Clock.Advance(TimeSpan.FromDays(1));
        await administrator.Portal.RefreshAsync(administrator.Tokens.Refresh!);
        var again = await ApiClient.SignInAsync(host, Mail, person);
        again.Tokens.Roles.ShouldBe([Roles.Head]);
        await (await host.ApiAsync()).PutAsync($"/holdings/{holding.GetProperty("postHoldingId").GetGuid()}", new { from = "2026-04-15", until = "2026-04-15" });

        (await again.SendAsync(HttpMethod.Get, "/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await Tokens.FromAsync(await again.Portal.RefreshAsync(again.Tokens.Refresh!))).Roles.ShouldBeEmpty();
    }

    [Fact]
    public async Task Survives_a_command_sent_twice()
    {
        var fields = new { departmentCode = "soumu", title = "総務課長", roles = new[] { Roles.Author } };
        var post = (await administrator.PostAsync("/posts", fields, HttpStatusCode.Created)).GetProperty("postId").GetGuid();
        (await administrator.PostAsync("/posts", fields)).GetProperty("postId").GetGuid().ShouldBe(post);
        var holding = new { postId = post, from = "2026-05-01", until = "2026-12-31" };
        var first = await administrator.PostAsync($"/people/{person}/holdings", holding, HttpStatusCode.Created);
        var second = await administrator.PostAsync($"/people/{person}/holdings", holding);
        second.GetProperty("postHoldingId").GetGuid().ShouldBe(first.GetProperty("postHoldingId").GetGuid());

        var address = $"/holdings/{first.GetProperty("postHoldingId").GetGuid()}";
        (await administrator.DeleteAsync(address)).ShouldBe(HttpStatusCode.NoContent);
        (await administrator.DeleteAsync(address)).ShouldBe(HttpStatusCode.NoContent);
        (await administrator.DeleteAsync($"/posts/{post}")).ShouldBe(HttpStatusCode.NoContent);
        (await administrator.DeleteAsync($"/posts/{post}")).ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Refuses_what_does_not_fit()
    {
        var post = await AddPostAsync("総務課長", Roles.Author);
        await administrator.PostAsync($"/people/{person}/holdings", new { postId = post, from = "2026-04-01" }, HttpStatusCode.Created);

        await RefusesAsync(post, "2026-06-01", null, null, "holding-overlaps");
        await RefusesAsync(post, "2026-06-01", "2026-05-01", null, "dates-reversed");
        await RefusesAsync(Guid.NewGuid(), "2026-06-01", null, null, "no-such-post");
        ApiClient.ProblemOf(await administrator.PostAsync("/posts", new { departmentCode = "soumu", title = "総務課長", roles = new[] { Roles.Head } }, HttpStatusCode.Conflict)).ShouldBe("post-taken");
        ApiClient.ProblemOf(await administrator.PostAsync("/posts", new { departmentCode = "nowhere", title = "課長", roles = Array.Empty<string>() }, HttpStatusCode.UnprocessableEntity)).ShouldBe("no-such-department");
        (await administrator.SendAsync(HttpMethod.Post, "/posts", new { departmentCode = "soumu", title = "課長", roles = new[] { "Emperor" } })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await administrator.DeleteAsync($"/posts/{post}")).ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Moves_days_only_to_where_the_same_post_is_not_held_already()
    {
        var post = await AddPostAsync("総務部長", Roles.Head);
        async Task<Guid> HeldAsync(string from, string until) =>
            (await administrator.PostAsync($"/people/{person}/holdings", new { postId = post, from, until }, HttpStatusCode.Created)).GetProperty("postHoldingId").GetGuid();
        var (may, july) = (await HeldAsync("2026-05-01", "2026-05-31"), await HeldAsync("2026-07-01", "2026-07-31"));

        ApiClient.ProblemOf(await administrator.PutAsync($"/holdings/{may}", new { from = "2026-05-01", until = (string?)null }, HttpStatusCode.Conflict)).ShouldBe("holding-overlaps");
        await administrator.PutAsync($"/holdings/{july}", new { from = "2026-07-01", until = (string?)null });
        await administrator.PutAsync($"/holdings/{july}", new { from = "2026-06-01", until = (string?)null });
    }

    [Fact]
    public async Task Lets_a_deputy_stand_in_for_the_days_of_an_absence_only()
    {
        var post = await AddPostAsync("総務部長", Roles.Head);
        var absent = await host.AddPersonAsync("absent@city.example");
        await administrator.PostAsync($"/people/{absent}/holdings", new { postId = post, from = "2026-04-01" }, HttpStatusCode.Created);
        await RefusesAsync(post, "2026-04-15", null, absent, "dates-reversed");
        await RefusesAsync(post, "2026-03-01", "2026-03-02", absent, "not-the-absent");

        var deputy = await administrator.PostAsync(
            $"/people/{person}/holdings", new { postId = post, from = "2026-04-15", until = "2026-04-16", deputyFor = absent }, HttpStatusCode.Created);

        deputy.GetProperty("deputyForName").GetString().ShouldBe("山田 花子");
        var tokens = await new PortalClient(host).GetTokensAsync(Mail);
        tokens.Roles.ShouldBe([Roles.Head]);
        host.Clock.Advance(TimeSpan.FromHours(36));
        (await new PortalClient(host).GetTokensAsync(Mail)).Roles.ShouldBeEmpty();
    }

    [Fact]
    public async Task Enters_a_transfer_of_many_weeks_before_as_one_dated_change()
    {
        var (from, to) = (await AddPostAsync("総務課長", Roles.Author), await AddPostAsync("企画部長", Roles.Head, "kikaku"));
        var holding = (await administrator.PostAsync($"/people/{person}/holdings", new { postId = from, from = "2025-04-01" }, HttpStatusCode.Created)).GetProperty("postHoldingId").GetGuid();
        var transfer = new { on = "2026-05-01", changes = new[] { new { personId = person, leave = new[] { holding }, take = new[] { to } } } };

        var entered = await administrator.PostAsync("/transfers", transfer);
        (entered.GetProperty("left").GetInt32(), entered.GetProperty("taken").GetInt32()).ShouldBe((1, 1));
        (await administrator.PostAsync("/transfers", transfer)).GetProperty("taken").GetInt32().ShouldBe(0);

        // Noon of 15 April to midnight before 1 May.
        host.Clock.Advance(TimeSpan.FromHours(12) + TimeSpan.FromDays(14));
        (await new PortalClient(host).GetTokensAsync(Mail)).Roles.ShouldBe([Roles.Author]);
        host.Clock.Advance(TimeSpan.FromDays(1));
        var tokens = await new PortalClient(host).GetTokensAsync(Mail);
        tokens.Roles.ShouldBe([Roles.Head]);
        tokens.Departments.ShouldBe(["kikaku"]);
    }

    [Fact]
    public async Task Enters_a_transfer_whole_or_not_at_all()
    {
        var post = await AddPostAsync("総務課長", Roles.Author);
        object Transfer(string on, Guid leave, Guid take) => new { on, changes = new object[] { new { personId = person, leave = Array.Empty<Guid>(), take = new[] { post } }, new { personId = person, leave = leave == default ? [] : new[] { leave }, take = take == default ? [] : new[] { take } } } };

        await administrator.PostAsync("/transfers", Transfer("2026-04-14", default, default), HttpStatusCode.Conflict);
        await administrator.PostAsync("/transfers", Transfer("2026-05-01", Guid.NewGuid(), default), HttpStatusCode.NotFound);
        await administrator.PostAsync("/transfers", Transfer("2026-05-01", default, Guid.NewGuid()), HttpStatusCode.NotFound);

        (await administrator.GetAsync($"/people/{person}")).GetProperty("holdings").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Changes_what_a_post_may_do_for_all_who_hold_it_at_once()
    {
        var post = await AddPostAsync("総務課長", Roles.Author);
        await administrator.PostAsync($"/people/{person}/holdings", new { postId = post, from = "2026-04-01" }, HttpStatusCode.Created);
        var member = await ApiClient.SignInAsync(host, Mail, person);

        await administrator.PutAsync($"/posts/{post}", new { revision = 1, departmentCode = "soumu", title = "総務課長", roles = new[] { Roles.Head } });
        ApiClient.ProblemOf(await administrator.PutAsync($"/posts/{post}", new { revision = 1, departmentCode = "soumu", title = "総務課長", roles = new[] { Roles.Auditor } }, HttpStatusCode.Conflict)).ShouldBe("stale-revision");

        (await member.SendAsync(HttpMethod.Get, "/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await Tokens.FromAsync(await member.Portal.RefreshAsync(member.Tokens.Refresh!))).Roles.ShouldBe([Roles.Head]);
    }

    [Fact]
    public async Task Lists_posts_with_those_who_hold_them_on_a_day()
    {
        var post = await AddPostAsync("企画部長", Roles.Head, "kikaku");
        await administrator.PostAsync($"/people/{person}/holdings", new { postId = post, from = "2026-05-01" }, HttpStatusCode.Created);

        (await administrator.GetAsync("/posts?department=kikaku")).GetProperty("posts")[0].GetProperty("holders").GetArrayLength().ShouldBe(0);
        var listed = (await administrator.GetAsync("/posts?department=kikaku&on=2026-05-01")).GetProperty("posts").EnumerateArray().ShouldHaveSingleItem();

        listed.GetProperty("departmentName").GetString().ShouldBe("企画部");
        listed.GetProperty("holders").EnumerateArray().ShouldHaveSingleItem().GetProperty("name").GetString().ShouldBe("山田 花子");
    }

    private async Task RefusesAsync(Guid post, string from, string? until, Guid? deputyFor, string problem)
    {
        var response = await administrator.SendAsync(HttpMethod.Post, $"/people/{person}/holdings", new { postId = post, from, until, deputyFor });
        ApiClient.ProblemOf(JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement).ShouldBe(problem);
    }

    private async Task<Guid> AddPostAsync(string title, string role, string department = "soumu") =>
        (await administrator.PostAsync("/posts", new { departmentCode = department, title, roles = new[] { role } }, HttpStatusCode.Created)).GetProperty("postId").GetGuid();
}
