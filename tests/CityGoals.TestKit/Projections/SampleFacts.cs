using CityGoals.Contracts.Goals.V1;

namespace CityGoals.TestKit.Projections;

/// <summary>Small made-up facts of Goals, to be varied with <c>with</c>.</summary>
public static class SampleFacts
{
    /// <summary>When the first revision of a sample sheet is published; each further revision an hour later.</summary>
    public static DateTimeOffset FirstPublished { get; } = new(2026, 5, 11, 0, 30, 0, TimeSpan.Zero);

    /// <summary>The first goal of the general affairs department for fiscal year 2026.</summary>
    public static GoalSheetPublished Sheet(string municipality, int revision = 1, params IReadOnlyList<PublishedInitiative> initiatives) => new()
    {
        MunicipalityCode = municipality,
        GoalSheetId = Guid.CreateVersion7(),
        Revision = revision,
        OccurredAt = FirstPublished.AddHours(revision - 1),
        FiscalYear = 2026,
        FiscalYearStart = new DateOnly(2026, 4, 1),
        FiscalYearEnd = new DateOnly(2027, 3, 31),
        DepartmentCode = "soumu",
        DepartmentName = "総務部",
        Number = 1,
        Rank = 1,
        Title = "災害に強い役所づくり",
        Alignments = [],
        Initiatives = initiatives,
    };

    public static PublishedInitiative Initiative(int position, params IReadOnlyList<PublishedAction> actions) => new()
    {
        InitiativeId = Guid.CreateVersion7(),
        Position = position,
        Title = $"取組{position}",
        Actions = actions,
    };

    /// <summary>An action that is due on a day, or has no period.</summary>
    public static PublishedAction Action(int position, DateOnly? due = null, int targets = 0) => new()
    {
        ActionId = Guid.CreateVersion7(),
        Position = position,
        Number = $"({position})",
        Title = $"手段{position}",
        PeriodText = due is { } day ? $"{day.Month}月{day.Day}日まで" : "",
        TargetText = targets == 0 ? "" : string.Join('、', Enumerable.Range(1, targets).Select(n => $"訓練{n}回")),
        Period = new PublishedPeriod { Kind = due is null ? "Unstated" : "Deadline", Due = due, Dues = due is { } one ? [one] : [], Flags = [] },
        Targets = [.. Enumerable.Range(1, targets).Select(Target)],
    };

    private static PublishedTarget Target(int position) => new()
    {
        Position = position,
        SpanStart = (position - 1) * 5,
        SpanLength = 4,
        Subject = "訓練",
        Comparator = "AtLeast",
        Value = position,
        Unit = "回",
        Counting = "None",
        Basis = "Absolute",
        Assumed = true,
    };
}
