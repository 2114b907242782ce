using CityGoals.Goals.YearTurn;
using CityGoals.Postgres;
using Npgsql;

namespace CityGoals.Goals.Endpoints;

/// <summary>Reads what may be done in a fiscal year, in the round trip of the caller's batch.</summary>
internal static class OpenedYear
{
    private const string Read = """
        select coalesce(
                (select state from opened_year where fiscal_year = $1),
                case when exists (select from goal_sheet where fiscal_year = $1) then 'Open' else 'Unopened' end) as state,
            coalesce((select revision from opened_year where fiscal_year = $1), 0) as revision
        """;

    /// <summary>Adds the statement that asks.</summary>
    public static void Add(NpgsqlBatch batch, int year) => batch.Add(Read, year);

    /// <summary>Reads what <see cref="Add"/> asked for; revision 0: nobody opened or closed it.</summary>
    public static async Task<(YearState State, int Revision)> ReadAsync(NpgsqlDataReader reader, CancellationToken cancellation)
    {
        var (state, revision) = (await reader.RowsAsync<(string State, int Revision)>(cancellation)).Single();
        return (Enum.Parse<YearState>(state), revision);
    }
}
