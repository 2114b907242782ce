using System.Text.Json;
using CityGoals.Contracts.Goals.V1;
using CityGoals.Messaging;
using CityGoals.Reading.Prose;
using CityGoals.Reading.Prose.Periods;
using CityGoals.Reading.Prose.Targets;

namespace CityGoals.Progress.Plans;

/// <summary>An action as Goals told of it last: a row of <c>action</c>.</summary>
internal sealed record PlannedAction
{
    public required Guid ActionId { get; init; }

    public required Guid InitiativeId { get; init; }

    public required string Number { get; init; }

    public required string Title { get; init; }

    public required string PeriodText { get; init; }

    public required string TargetText { get; init; }

    /// <summary>JSON of a <see cref="PublishedPeriod"/>; none where it was told of before periods were kept.</summary>
    public string? Period { get; init; }

    /// <summary>JSON of <see cref="PublishedTarget"/>s, likewise.</summary>
    public string? Targets { get; init; }

    /// <summary>The period as Goals read it, or as a person corrected it there.</summary>
    public Period ReadPeriod()
    {
        var told = Period is null ? null : JsonSerializer.Deserialize<PublishedPeriod>(Period, EventJson.Options);
        return told is null
            ? new Period(PeriodText, PeriodKind.Unstated, null, null, [], PeriodRemarks.None, null)
            : new Period(PeriodText, Enum.Parse<PeriodKind>(told.Kind), told.Start, told.Due, told.Dues, Flags<PeriodRemarks>(told.Flags), null);
    }

    /// <summary>The targets as Goals read them, in their order.</summary>
    public IReadOnlyList<NumericTarget> ReadTargets() =>
        Targets is null ? [] : [.. JsonSerializer.Deserialize<List<PublishedTarget>>(Targets, EventJson.Options)!.OrderBy(target => target.Position).Select(Target)];

    private NumericTarget Target(PublishedTarget told)
    {
        var start = Math.Clamp(told.SpanStart, 0, TargetText.Length);
        var span = new TextSpan(start, Math.Clamp(told.SpanLength, 0, TargetText.Length - start));
        return new NumericTarget
        {
            Span = span,
            Words = span.In(TargetText),
            Subject = told.Subject,
            Comparator = Enum.Parse<Comparator>(told.Comparator),
            Value = told.Value,
            UpTo = told.UpTo,
            Unit = told.Unit,
            Counting = Enum.Parse<Counting>(told.Counting),
            Basis = Enum.Parse<Basis>(told.Basis),
            Baseline = told.Baseline is { } from ? new Baseline(from, told.Unit, "", span) : null,
            Of = told.Whole,
            Per = told.Per,
            Assumed = told.Assumed,
            Flags = Flags<TargetRemarks>(told.Flags),
            LinkedTo = told.LinkedTo - 1,
        };
    }

    // A name that this version does not know yet says nothing here.
    private static TFlags Flags<TFlags>(IEnumerable<string> names) where TFlags : struct, Enum =>
        Enum.TryParse<TFlags>(string.Join(',', names.Where(name => Enum.TryParse<TFlags>(name, out _))), out var flags) ? flags : default;
}
