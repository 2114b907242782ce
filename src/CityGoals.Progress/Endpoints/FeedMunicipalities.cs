using CityGoals.ServiceDefaults;
using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;
using Npgsql;

namespace CityGoals.Progress.Endpoints;

/// <summary>Which municipalities there may be a feed of: all that ever planned a round; for a service of one municipality, that one.</summary>
internal static class FeedMunicipalities
{
    // The one statement of the service that looks across municipalities; the role ends with the transaction.
    private const string EnterRole = "set local role outbox_relay";

    private const string Read = """
        select distinct municipality_code
        from reporting_round
        order by municipality_code
        """;

    public static async Task<Ok<IEnumerable<string>>> Handle(Caller caller, NpgsqlDataSource database, CancellationToken cancellation)
    {
        if (caller.MunicipalityCode is not "") return TypedResults.Ok<IEnumerable<string>>([caller.MunicipalityCode]);
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await connection.ExecuteAsync(new CommandDefinition(EnterRole, transaction: transaction, cancellationToken: cancellation));
        return TypedResults.Ok(await connection.QueryAsync<string>(new CommandDefinition(Read, transaction: transaction, cancellationToken: cancellation)));
    }
}
