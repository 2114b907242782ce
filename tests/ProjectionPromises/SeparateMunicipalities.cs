using CityGoals.TestKit;
using CityGoals.TestKit.Projections;

namespace CityGoals.ProjectionPromises;

/// <summary>Two municipalities in one database have nothing of each other's.</summary>
public sealed class SeparateMunicipalities(RunningService service)
{
    [Fact]
    public async Task Keeps_the_same_sheet_of_two_municipalities_apart()
    {
        var (one, other) = (Municipalities.Next(), Municipalities.Next());
        var sheet = SampleFacts.Sheet(one, 1, SampleFacts.Initiative(1, SampleFacts.Action(1)));
        await service.Host.TakeAsync(sheet);
        var before = await service.Host.ContentsAsync(one);

        await service.Host.TakeAsync(sheet with { MunicipalityCode = other, Revision = 7, Title = "よその目標", Initiatives = [] });

        (await service.Host.ContentsAsync(one)).ShouldBe(before);
        (await service.Host.ContentsAsync(other)).ShouldContain("よその目標");
    }

    [Fact]
    public async Task Puts_every_table_under_forced_row_level_security()
    {
        var open = await service.Host.Database.ScalarAsync<string[]>("""
            select coalesce(array_agg(relname::text), '{}')
            from pg_class
            join pg_attribute on attrelid = pg_class.oid and attname = 'municipality_code'
            where relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity)
            """);

        open.ShouldBeEmpty();
    }

    [Fact]
    public async Task Leads_every_primary_key_by_the_municipality()
    {
        var others = await service.Host.Database.ScalarAsync<string[]>("""
            select coalesce(array_agg(conrelid::regclass::text), '{}')
            from pg_constraint
            join pg_attribute municipality on municipality.attrelid = conrelid and municipality.attname = 'municipality_code'
            where contype = 'p' and conkey[1] <> municipality.attnum and conrelid::regclass::text <> 'outbox_message'
            """);

        others.ShouldBeEmpty();
    }
}
