using Dapper;
using Microsoft.Extensions.Options;
using Npgsql;

namespace CityGoals.SignIn.Endpoints;

/// <summary>Names the cities that people can sign in to.</summary>
internal sealed class ReadMunicipalities(NpgsqlDataSource source, IOptions<SignInOptions> options)
{
    private const string Sql = "select municipality_code, name, name_en, time_zone from municipality order by municipality_code";

    internal async Task<IReadOnlyList<MunicipalityName>> AllAsync(CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        var cities = await connection.QueryAsync<MunicipalityName>(new CommandDefinition(Sql, cancellationToken: cancellation));
        return [.. cities.Select(city => city with { ProviderName = options.Value.Providers.GetValueOrDefault(city.MunicipalityCode)?.Name })];
    }
}
