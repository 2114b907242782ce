using System.Text.Json;
using CityGoals.Messaging;

namespace CityGoals.Progress.Rounds;

/// <summary>A row of <c>reporting_round</c>.</summary>
internal sealed record RoundRow
{
    /// <summary>The columns that a row is read from.</summary>
    public const string Columns = """
        round_id, revision, fiscal_year, kind, name, name_en, as_of, opens_on, closes_on, time_zone, departments, scale::text as scale, state, extended, opened_at, closed_at,
        reason, moved_at, moved_by, moved_by_name
        """;

    public required Guid RoundId { get; init; }

    public required int Revision { get; init; }

    /// <summary>The calendar year in which the fiscal year starts.</summary>
    public required int FiscalYear { get; init; }

    public required string Kind { get; init; }

    public required string Name { get; init; }

    public required string NameEn { get; init; }

    public required DateOnly AsOf { get; init; }

    public required DateOnly OpensOn { get; init; }

    public required DateOnly ClosesOn { get; init; }

    public required string TimeZone { get; init; }

    /// <summary>Empty: all departments.</summary>
    public required string[] Departments { get; init; }

    /// <summary>JSON of the grades.</summary>
    public string Scale { get; init; } = "[]";

    public required RoundState State { get; init; }

    /// <summary>Whether its last day was ever put off.</summary>
    public bool Extended { get; init; }

    public DateTimeOffset? OpenedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Why the last step was taken; may be empty.</summary>
    public string Reason { get; init; } = "";

    public required DateTimeOffset MovedAt { get; init; }

    public required string MovedBy { get; init; }

    public required string MovedByName { get; init; }

    /// <summary>The grades of its scale, the best first.</summary>
    public IReadOnlyList<Grade> Grades => JsonSerializer.Deserialize<List<Grade>>(Scale, EventJson.Options)!;

    /// <summary>Where a moment stands to it.</summary>
    public RoundPhase PhaseAt(DateTimeOffset now) => RoundRule.PhaseAt(State, OpensOn, ClosesOn, TimeZone, now);

    /// <summary>Whether it asks for sheets of a department's year.</summary>
    public bool Asks(int year, string department) => year == FiscalYear && (Departments.Length == 0 || Departments.Contains(department, StringComparer.Ordinal));
}
