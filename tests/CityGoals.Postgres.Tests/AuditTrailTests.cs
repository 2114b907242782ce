using CityGoals.Postgres.Audit;
using CityGoals.TestKit;
using Dapper;
using Npgsql;

namespace CityGoals.Postgres.Tests;

/// <summary>The audit trail of two cities in one database: written by the service's own role, tampered with by the owner.</summary>
public sealed class AuditTrailTests : IAsyncLifetime
{
    private static readonly MunicipalityCode City = MunicipalityCode.Parse("131016");
    private static readonly MunicipalityCode Other = MunicipalityCode.Parse("202037");
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 1, 2, 3, TimeSpan.Zero);

    private TestDatabase database = null!;
    private NpgsqlDataSource source = null!;
    private TenantDatabase tenants = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync("progress");
        source = NpgsqlDataSource.Create(database.ConnectionString);
        tenants = new TenantDatabase(source);
    }

    public async ValueTask DisposeAsync()
    {
        await source.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task Is_whole_as_it_was_written()
    {
        (await VerifyAsync(City)).ShouldBe(new AuditVerdict(0, null));
        await WriteAsync(City, 5);

        (await VerifyAsync(City)).ShouldBe(new AuditVerdict(5, null));
    }

    [Fact]
    public async Task Begins_anew_in_every_city()
    {
        await WriteAsync(City, 3);
        await WriteAsync(Other, 2);

        (await VerifyAsync(City)).Entries.ShouldBe(3);
        (await VerifyAsync(Other)).Entries.ShouldBe(2);
        await using var tenant = await tenants.BeginAsync(Other, TestContext.Current.CancellationToken);
        (await AuditLog.ReadAsync(tenant, new AuditQuery(), 100, TestContext.Current.CancellationToken)).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("audit_entry_id = gen_random_uuid()")]
    [InlineData("occurred_at = occurred_at + interval '1 microsecond'")]
    [InlineData("person_id = 'p-9'")]
    [InlineData("person_name = '別人'")]
    [InlineData("kind = 'denied'")]
    [InlineData("subject = subject || ' '")]
    [InlineData("summary_ja = ''")]
    [InlineData("summary_en = summary_en || ';1:x'")]
    [InlineData("before = null")]
    [InlineData("after = '{}'")]
    [InlineData("before = after, after = before")]
    [InlineData("hash = sha256(hash)")]
    public async Task Shows_a_change_of_any_column(string change)
    {
        await WriteAsync(City, 5);
        await database.ExecuteAsync($"update audit_entry set {change} where sequence = 3");

        (await VerifyAsync(City)).ShouldBe(new AuditVerdict(2, new BrokenLink(3, AuditBreak.Changed)));
    }

    [Theory]
    [InlineData("update audit_entry set previous_hash = sha256(hash) where sequence = 3", 3, AuditBreak.Unlinked)]
    [InlineData("delete from audit_entry where sequence = 3", 3, AuditBreak.Missing)]
    [InlineData("delete from audit_entry where sequence = 1", 1, AuditBreak.Missing)]
    [InlineData("delete from audit_entry where sequence = 5", 5, AuditBreak.Missing)]
    [InlineData("delete from audit_entry", 1, AuditBreak.Missing)]
    [InlineData("update audit_entry set sequence = 9 where sequence = 2; update audit_entry set sequence = 2 where sequence = 3; update audit_entry set sequence = 3 where sequence = 9", 2, AuditBreak.Unlinked)]
    [InlineData("update audit_entry set municipality_code = '202037' where sequence = 5", 5, AuditBreak.Missing)]
    [InlineData("delete from audit_head", 5, AuditBreak.Unlinked)]
    [InlineData("update audit_head set entries = 4", 5, AuditBreak.Unlinked)]
    [InlineData("update audit_head set hash = sha256(hash)", 5, AuditBreak.Unlinked)]
    public async Task Shows_a_link_that_was_moved_or_taken_out(string change, long at, AuditBreak reason)
    {
        await WriteAsync(City, 5);
        await database.ExecuteAsync(change);

        (await VerifyAsync(City)).FirstBroken.ShouldBe(new BrokenLink(at, reason));
    }

    [Fact]
    public async Task Stays_whole_with_fifty_writers_at_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => WriteAsync(City, 4)));

        (await VerifyAsync(City)).ShouldBe(new AuditVerdict(200, null));
    }

    [Fact]
    public async Task Keeps_nothing_of_what_was_rolled_back()
    {
        await WriteAsync(City, 1);
        await using (var tenant = await tenants.BeginAsync(City, TestContext.Current.CancellationToken))
        {
            await AuditTrail.AddAsync(tenant, Fact(9), TestContext.Current.CancellationToken);
        }

        await WriteAsync(City, 1);
        (await VerifyAsync(City)).ShouldBe(new AuditVerdict(2, null));
    }

    [Theory]
    [InlineData("update audit_entry set person_name = '別人'")]
    [InlineData("delete from audit_entry")]
    [InlineData("truncate audit_entry")]
    [InlineData("update audit_head set entries = 0")]
    [InlineData("delete from audit_head")]
    [InlineData("insert into audit_head values ('131016', 7, decode(repeat('00', 32), 'hex'))")]
    public async Task Is_nothing_that_the_service_itself_could_rewrite(string change)
    {
        await WriteAsync(City, 1);
        await using var tenant = await tenants.BeginAsync(City, TestContext.Current.CancellationToken);

        var refused = await Should.ThrowAsync<PostgresException>(() => tenant.Connection.ExecuteAsync(change));

        refused.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task Is_written_for_no_city_outside_a_city()
    {
        await using var connection = await source.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var batch = new NpgsqlBatch(connection);
        AuditTrail.Add(batch, Fact(1));

        await Should.ThrowAsync<PostgresException>(() => batch.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
        (await database.ScalarAsync<long>("select count(*) from audit_entry")).ShouldBe(0);
    }

    [Fact]
    public async Task Finds_entries_by_what_an_auditor_knows()
    {
        await WriteAsync(City, 3);
        await using var tenant = await tenants.BeginAsync(City, TestContext.Current.CancellationToken);

        (await FindAsync(new AuditQuery { Person = "p-2" })).ShouldBe([2]);
        (await FindAsync(new AuditQuery { Search = "の3" })).ShouldBe([3]);
        (await FindAsync(new AuditQuery { Search = "%" })).ShouldBeEmpty();
        (await FindAsync(new AuditQuery { Kind = AuditKind.Denied })).ShouldBeEmpty();
        (await FindAsync(new AuditQuery { From = Now.AddSeconds(2) })).ShouldBe([3, 2]);
        (await FindAsync(new AuditQuery { To = Now.AddSeconds(2) })).ShouldBe([1]);
        (await FindAsync(new AuditQuery { After = 3 })).ShouldBe([2, 1]);

        async Task<IEnumerable<long>> FindAsync(AuditQuery query) =>
            (await AuditLog.ReadAsync(tenant, query, 10, TestContext.Current.CancellationToken)).Select(entry => entry.Sequence);
    }

    private static AuditFact Fact(int number) => new(
        $"p-{number}", "会田 千夏", Now.AddSeconds(number), AuditKind.SheetPublished, $"sheet-{number}", $"シートの{number}を公表しました。", $"Published sheet {number}.",
        """{"state":"draft"}""", """{"state":"published"}""");

    private async Task WriteAsync(MunicipalityCode city, int count)
    {
        for (var number = 1; number <= count; number++)
        {
            await using var tenant = await tenants.BeginAsync(city, TestContext.Current.CancellationToken);
            await using var batch = tenant.Batch();
            AuditTrail.Add(batch, Fact(number));
            await tenant.CommitAsync(batch, TestContext.Current.CancellationToken);
        }
    }

    private async Task<AuditVerdict> VerifyAsync(MunicipalityCode city)
    {
        await using var tenant = await tenants.BeginAsync(city, TestContext.Current.CancellationToken);
        return await AuditLog.VerifyAsync(tenant, TestContext.Current.CancellationToken);
    }
}
