using CityGoals.ServiceDefaults;
using CityGoals.SignIn.People;
using CityGoals.TestKit;
using CityGoals.TestKit.Tokens;
using Dapper;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace CityGoals.SignIn.Tests.Hosting;

/// <summary>SignIn as it runs, on a database of its own, at an hour that tests choose; with one city and whom tests put there.</summary>
public sealed class SignInHost : IAsyncLifetime
{
    public const string City = "202037";
    public const string Password = "正しい馬のつなぎ方";
    public const string ClientSecret = "a-secret-of-the-tests-only";

    public static readonly Uri Address = new(TestTokens.Issuer);
    public static readonly Uri PortalAddress = new("https://portal.test/");

    // Hashing is slow on purpose; one is enough for everybody here.
    private static readonly Lazy<string> PasswordHash = new(() =>
        new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = 210_000 })).HashPassword(null!, Password));

    private readonly Dictionary<string, string> settings = new(StringComparer.Ordinal)
    {
        ["SignIn:ClientSecret"] = ClientSecret,
        ["SignIn:PortalAddress"] = PortalAddress.AbsoluteUri,
        ["Logging:LogLevel:Default"] = "Warning",
        // As behind a proxy: requests say from which address they come.
        ["Proxies:Known"] = "127.0.0.1",
    };

    private Action<IServiceCollection> services = _ => { };

    // Any type of the service will do; two Programs are in sight here.
    private TestService<Account> service = null!;

    public TestDatabase Database { get; private set; } = null!;

    /// <summary>Noon of a Wednesday in Tokyo, at the start of each test.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 4, 15, 3, 0, 0, TimeSpan.Zero));

    public HttpMessageHandler Handler => service.Server.CreateHandler();

    public IServiceProvider Services => service.Services;

    public static Task<SignInHost> StartAsync(params (string Key, string Value)[] settings) => StartAsync(_ => { }, settings);

    public static async Task<SignInHost> StartAsync(Action<IServiceCollection> services, params (string Key, string Value)[] settings)
    {
        var host = new SignInHost { services = services };
        foreach (var (key, value) in settings) host.settings[key] = value;
        await host.InitializeAsync();
        return host;
    }

    public async ValueTask InitializeAsync()
    {
        Database = await TestDatabase.CreateAsync("signin");
        service = Serve();
        await AddCityAsync(City);
    }

    /// <summary>Stops the process and starts it again on the same database, differently configured.</summary>
    public async Task RestartAsync(params (string Key, string Value)[] changed)
    {
        foreach (var (key, value) in changed) settings[key] = value;
        await service.DisposeAsync();
        service = Serve();
    }

    public ValueTask DisposeServiceAsync() => service.DisposeAsync();

    /// <summary>Starts and stops another process on the same database.</summary>
    public async Task StartAnotherAsync()
    {
        await using var another = await Task.Run(Serve);
    }

    public Task AddCityAsync(string code) => ExecuteAsync("""
        insert into municipality (municipality_code, name, name_en, time_zone) values (@code, '試験市' || @code, 'Test City ' || @code, 'Asia/Tokyo');
        insert into department (municipality_code, department_code, kind, name, name_en, valid_from)
        values (@code, 'soumu', 'department', '総務部', 'General Affairs', '2020-04-01'), (@code, 'kikaku', 'department', '企画部', 'Planning', '2020-04-01');
        """, new { code });

    /// <param name="secondFactor">Whether posts may ask this person for a second factor.</param>
    public async Task<Guid> AddPersonAsync(string mail, string city = City, bool secondFactor = false)
    {
        var id = Guid.CreateVersion7();
        await ExecuteAsync("""
            insert into person (municipality_code, person_id, name, kana, name_en, mail, normalized_mail, password_hash, second_factor_waived)
            values (@city, @id, '山田 花子', 'やまだ はなこ', 'Yamada Hanako', @mail, upper(@mail), @hash, @waived)
            """, new { city, id, mail, hash = PasswordHash.Value, waived = !secondFactor });
        return id;
    }

    /// <summary>Puts a person into a new post.</summary>
    public Task AddPostAsync(Guid person, string role, string department, DateOnly from, DateOnly? to = null) => ExecuteAsync("""
        with added as (
            insert into post (municipality_code, post_id, department_code, title, roles)
            select municipality_code, @post, @department, @post::text, array[@role] from person where person_id = @person
            returning municipality_code, post_id
        )
        insert into post_holding (municipality_code, post_holding_id, post_id, person_id, valid_from, valid_to)
        select municipality_code, @holding, post_id, @person, @from, @to from added
        """, new { person, role, department, from, to, post = Guid.CreateVersion7(), holding = Guid.CreateVersion7() });

    /// <summary>Someone new with a post as author in soumu since last year.</summary>
    public async Task<(Guid Person, string Mail)> AddAuthorAsync()
    {
        var mail = $"{Guid.NewGuid():n}@city.example";
        var person = await AddPersonAsync(mail);
        await AddPostAsync(person, Roles.Author, "soumu", new DateOnly(2025, 4, 1));
        return (person, mail);
    }

    /// <summary>A client of the service's API in the name of somebody new, who holds a role in a department.</summary>
    public async Task<ApiClient> ApiAsync(string role = Roles.Administrator, string city = City, string department = "soumu")
    {
        var mail = $"{Guid.NewGuid():n}@city.example";
        var person = await AddPersonAsync(mail, city);
        await AddPostAsync(person, role, department, new DateOnly(2025, 4, 1));
        return await ApiClient.SignInAsync(this, mail, person, city);
    }

    /// <summary>The newest mail to somebody that waits to be sent.</summary>
    public async Task<string> MailToAsync(string recipient)
    {
        await using var connection = new NpgsqlConnection(Database.Owner);
        return await connection.QueryFirstAsync<string>("select body from pending_mail where recipient = @recipient order by pending_mail_id desc", new { recipient });
    }

    public async Task<T> ScalarAsync<T>(string sql, object parameters)
    {
        await using var connection = new NpgsqlConnection(Database.Owner);
        return await connection.QuerySingleAsync<T>(sql, parameters);
    }

    public async Task ExecuteAsync(string sql, object parameters)
    {
        await using var connection = new NpgsqlConnection(Database.Owner);
        await connection.ExecuteAsync(sql, parameters);
    }

    public async ValueTask DisposeAsync()
    {
        await service.DisposeAsync();
        await Database.DisposeAsync();
    }

    private TestService<Account> Serve()
    {
        var started = new TestService<Account>("signin", Database, clock: Clock, settings: settings, services: services);
        started.Server.ShouldNotBeNull();
        return started;
    }
}
