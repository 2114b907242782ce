using CityGoals.Messaging;
using CityGoals.Postgres;
using CityGoals.SignIn.Endpoints.Organisation;
using CityGoals.SignIn.Endpoints.Staff;
using CityGoals.SignIn.People;
using Dapper;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CityGoals.SignIn.SampleCity;

/// <summary>
/// Brings the made-up city into the database at start. What is there already stays as people have changed it since; only the
/// demo accounts are given the demo password again, so that what is printed at start always opens the door.
/// </summary>
internal sealed class SampleCitySeed(
    TenantDatabase database, IPasswordHasher<Account> hasher, IOptions<SampleCityOptions> options, Outbox outbox, TimeProvider clock) : IHostedService
{
    private const string AddCity = """
        insert into municipality (municipality_code, name, name_en, time_zone)
        values (@code, @Name, @NameEn, @TimeZone)
        on conflict do nothing
        """;

    private const string AddDepartment = """
        insert into department (municipality_code, department_code, parent_code, kind, name, name_en, valid_from, valid_to, successors)
        values (@city, @Code, @Parent, @Kind, @Name, @NameEn, @ValidFrom, @ValidTo, @Successors)
        on conflict do nothing
        """;

    private const string AddPerson = """
        insert into person (municipality_code, person_id, name, kana, name_en, mail, normalized_mail, password_hash, second_factor_waived)
        values (@city, @id, @Name, @Kana, @NameEn, @Mail, @account, @hash, @Demo)
        on conflict do nothing
        """;

    private const string AddPost = """
        insert into post (municipality_code, post_id, department_code, section_code, title, roles)
        values (@city, @id, @Department, @Section, @Title, @Roles)
        on conflict do nothing
        """;

    private const string AddHolding = """
        insert into post_holding (municipality_code, post_holding_id, post_id, person_id, valid_from, valid_to)
        select @city, @id, post_id, person_id, @ValidFrom, @ValidTo
        from post, person
        where department_code = @Department and section_code is not distinct from @Section and title = @Title and normalized_mail = @account
        on conflict do nothing
        """;

    private const string Hashes = "select distinct password_hash from person where normalized_mail = any(@accounts) and password_hash is not null";

    private const string ResetPasswords = """
        with renewed as (
            update person
            set password_hash = @hash, second_factor_waived = true
            where normalized_mail = any(@accounts) and (password_hash is null or password_hash = any(@stale))
            returning person_id
        )
        update person_session
        set ended_at = @now
        where person_id in (select person_id from renewed) and ended_at is null
        """;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var files = await SampleCityFiles.ReadAsync(options.Value.Folder!, cancellationToken);
        await using var tenant = await database.BeginAsync(files.Code, cancellationToken);
        var city = files.Code.ToString();
        var hash = await RenewDemoPasswordAsync(tenant, files, cancellationToken);

        await RunAsync(AddCity, new { code = city, files.Name, files.NameEn, files.TimeZone });
        var added = 0;
        foreach (var department in files.Departments)
        {
            added += await RunAsync(AddDepartment, new { city, department.Code, department.Parent, department.Kind, department.Name, department.NameEn, department.ValidFrom, department.ValidTo, department.Successors });
        }

        foreach (var post in files.Posts)
        {
            var account = AccountKey.Of(post.Mail);
            await RunAsync(AddPerson, new { city, id = Guid.CreateVersion7(), post.Name, post.Kana, post.NameEn, post.Mail, account, hash, post.Demo });
            await RunAsync(AddPost, new { city, id = Guid.CreateVersion7(), post.Department, post.Section, post.Title, post.Roles });
            await RunAsync(AddHolding, new { city, id = Guid.CreateVersion7(), post.Department, post.Section, post.Title, account, post.ValidFrom, post.ValidTo });
        }

        await using var batch = tenant.Batch();
        if (added > 0) await ToldOrganisation.TellAsync(tenant, batch, outbox, clock.GetUtcNow(), cancellationToken);
        await ToldStaff.CommitAsync(tenant, batch, outbox, clock.GetUtcNow(), cancellationToken);
        return;

        Task<int> RunAsync(string sql, object row) => tenant.Connection.ExecuteAsync(tenant.Command(sql, row, cancellationToken));
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // All accounts share one password, so they may share its hash: hashing it for each would take seconds at every start.
    private async Task<string> RenewDemoPasswordAsync(TenantTransaction tenant, SampleCityFiles files, CancellationToken cancellation)
    {
        var accounts = files.Posts.Where(post => post.Demo).Select(post => AccountKey.Of(post.Mail)).ToArray();
        var found = (await tenant.Connection.QueryAsync<string>(tenant.Command(Hashes, new { accounts }, cancellation))).ToList();
        var good = found.Find(hash => hasher.VerifyHashedPassword(null!, hash, options.Value.DemoPassword) != PasswordVerificationResult.Failed);
        var current = good ?? hasher.HashPassword(null!, options.Value.DemoPassword);
        var stale = found.Where(hash => hash != current).ToArray();
        await tenant.Connection.ExecuteAsync(tenant.Command(ResetPasswords, new { accounts, hash = current, stale, now = clock.GetUtcNow() }, cancellation));
        return current;
    }
}
