using CityGoals.SignIn.Protocol;
using CityGoals.TestKit;
using Dapper;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace CityGoals.SignIn.Tests;

/// <summary>The scripts are written by hand, EF Core's model comes from code: they say the same.</summary>
public sealed class SchemaTests : IAsyncLifetime
{
    private const string Columns = """
        select attname as name, format_type(atttypid, atttypmod) as type, not attnotnull as nullable
        from pg_attribute
        where attrelid = to_regclass(@table) and attnum > 0 and not attisdropped
        """;

    private TestDatabase database = null!;

    public static TheoryData<string> Tables =>
        ["oidc_application", "oidc_authorization", "oidc_scope", "oidc_token", "token_key", "data_protection_key"];

    public async ValueTask InitializeAsync() => database = await TestDatabase.CreateAsync("signin");

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Has_the_same_columns_in_the_model_and_in_the_script(string table)
    {
        await using var connection = new NpgsqlConnection(database.Owner);
        var inScript = (await connection.QueryAsync<Column>(Columns, new { table })).OrderBy(column => column.Name, StringComparer.Ordinal);

        var entity = Entities().Single(entity => entity.GetTableName() == table);
        var inModel = entity.GetProperties().Select(property => new Column { Name = property.GetColumnName(), Type = property.GetColumnType(), Nullable = property.IsColumnNullable() });

        inModel.OrderBy(column => column.Name, StringComparer.Ordinal).ShouldBe(inScript);
    }

    [Fact]
    public void Looks_at_every_entity() => Entities().Select(entity => entity.GetTableName()!).Order(StringComparer.Ordinal).ShouldBe(Tables.Select(row => row.Data).Order(StringComparer.Ordinal));

    private static IEnumerable<IEntityType> Entities()
    {
        using var protocol = new ProtocolContext(new DbContextOptionsBuilder<ProtocolContext>().UseNpgsql("Host=nowhere").Options);
        return [.. protocol.Model.GetEntityTypes()];
    }

    private sealed record Column
    {
        public required string Name { get; init; }

        public required string Type { get; init; }

        public required bool Nullable { get; init; }
    }
}
