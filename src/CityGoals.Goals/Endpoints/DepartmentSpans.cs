using CityGoals.Goals.YearTurn;
using CityGoals.Postgres;
using Npgsql;

namespace CityGoals.Goals.Endpoints;

/// <summary>Reads the departments of every time with what they became, in the round trip of the caller's batch.</summary>
internal static class DepartmentSpans
{
    private const string Read = "select department_code, name, name_en, valid_from, valid_to, successors from department order by position";

    /// <summary>Adds the statement that asks.</summary>
    public static void Add(NpgsqlBatch batch) => batch.Add(Read);

    /// <summary>Reads what <see cref="Add"/> asked for, in the city's order.</summary>
    public static Task<List<DepartmentSpan>> ReadAsync(NpgsqlDataReader reader, CancellationToken cancellation) => reader.RowsAsync<DepartmentSpan>(cancellation);
}
