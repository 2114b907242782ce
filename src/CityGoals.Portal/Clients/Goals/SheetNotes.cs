namespace CityGoals.Portal.Clients.Goals;

/// <summary>特記事項.</summary>
public sealed record SheetNotes
{
    /// <summary>市民参加・協働の推進、市民満足度の向上を考慮した点.</summary>
    public string? Participation { get; init; }

    /// <summary>取組による効果・残された課題.</summary>
    public string? Effect { get; init; }

    /// <summary>What stands in neither box.</summary>
    public string? Other { get; init; }
}
