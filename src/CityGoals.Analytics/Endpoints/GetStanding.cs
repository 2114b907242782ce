using CityGoals.Analytics.Projection;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Analytics.Endpoints;

/// <summary>How many goals, initiatives, actions and targets there are, by department in a year, and by year.</summary>
internal static class GetStanding
{
    // A row for each department and year, however many goals there are; a lone empty one where none is left.
    private const string Read = """
        select p.as_of, s.fiscal_year, s.department_code, s.department_name, s.goals, s.initiatives, s.actions, s.targets
        from projection_state p
        left join standing s on (s.municipality_code, s.generation) = (p.municipality_code, p.generation)
        where p.municipality_code = @municipality and p.as_of is not null
        order by s.fiscal_year desc, s.department_code
        """;

    /// <param name="year">Fiscal year; none: the latest with published goals.</param>
    public static async Task<Results<Ok<Standing>, ProblemHttpResult>> Handle(int? year, Caller caller, TenantDatabase database, CancellationToken cancellation)
    {
        await using var tenant = await database.BeginAsync(MunicipalityCode.Parse(caller.MunicipalityCode), cancellation);
        var rows = (await tenant.Connection.QueryAsync<Row>(tenant.Command(Read, new { municipality = caller.MunicipalityCode }, cancellation))).AsList();
        if (rows is not [var first, ..]) return AnalyticsProblems.NothingPublished().ToProblem();
        return TypedResults.Ok(Compose(year, first.AsOf, [.. rows.Where(row => row.FiscalYear is not null)]));
    }

    private static Standing Compose(int? year, DateTimeOffset asOf, IReadOnlyList<Row> rows)
    {
        var shown = year ?? (rows is [var latest, ..] ? latest.FiscalYear : null);
        var ofYear = rows.Where(row => row.FiscalYear == shown).ToList();
        return new Standing(
            asOf,
            shown,
            Sum(ofYear),
            [.. ofYear.Select(row => new Department(row.DepartmentCode!, row.DepartmentName!, row.Goals, row.Initiatives, row.Actions, row.Targets))],
            [.. rows.GroupBy(row => row.FiscalYear!.Value, (fiscalYear, departments) => OfYear(fiscalYear, Sum(departments)))]);
    }

    private static Counts Sum(IEnumerable<Row> rows) =>
        rows.Aggregate(default(Counts), (sum, row) => sum + new Counts(row.Goals, row.Initiatives, row.Actions, row.Targets));

    private static FiscalYearCounts OfYear(int fiscalYear, Counts counts) => new(fiscalYear, counts.Goals, counts.Initiatives, counts.Actions);

    /// <param name="AsOf">When the latest event that is counted occurred.</param>
    /// <param name="FiscalYear">The year of totals and departments; none where none was asked for and no goal is left.</param>
    /// <param name="Departments">By code; those with published goals only.</param>
    /// <param name="Years">Latest first.</param>
    internal sealed record Standing(DateTimeOffset AsOf, int? FiscalYear, Counts Totals, IReadOnlyList<Department> Departments, IReadOnlyList<FiscalYearCounts> Years);

    internal sealed record Department(string Code, string Name, int Goals, int Initiatives, int Actions, int Targets);

    internal sealed record FiscalYearCounts(int Year, int Goals, int Initiatives, int Actions);

    private sealed record Row
    {
        public DateTimeOffset AsOf { get; init; }

        public int? FiscalYear { get; init; }

        public string? DepartmentCode { get; init; }

        public string? DepartmentName { get; init; }

        public int Goals { get; init; }

        public int Initiatives { get; init; }

        public int Actions { get; init; }

        public int Targets { get; init; }
    }
}
