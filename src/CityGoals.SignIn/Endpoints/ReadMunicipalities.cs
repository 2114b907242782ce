using Dapper;
using Npgsql;

namespace CityGoals.SignIn.Endpoints;

/// <summary>Names the cities that people can sign in to.</summary>
internal sealed class ReadMunicipalities(NpgsqlDataSource source)
{
    private const string Sql = "select municipality_code, name, name_en, time_zone from municipality order by municipality_code";

    internal async Task<IReadOnlyList<MunicipalityName>> AllAsync(CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        return [.. await connection.QueryAsync<MunicipalityName>(new CommandDefinition(Sql, cancellationToken: cancellation))];
    }
}
