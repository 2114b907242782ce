using System.ComponentModel.DataAnnotations;

namespace CityGoals.Progress.Reports;

/// <summary>What a person saves of a report: all of it.</summary>
public sealed record EditedReport : IValidatableObject
{
    /// <summary>What is not named is empty; what a removed action said stays as it was unless it is named.</summary>
    [MaxLength(500)]
    public IReadOnlyList<EditedEntry> Entries { get; init; } = [];

    /// <summary>取組による効果・残された課題.</summary>
    [Characters(10_000)]
    public string Effect { get; init; } = "";

    /// <summary>市民参加・協働、市民満足度.</summary>
    [Characters(10_000)]
    public string Participation { get; init; } = "";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Entries.Contains(null!) || Entries.DistinctBy(entry => entry?.PartId).Count() < Entries.Count) yield return new ValidationResult("同じ取組や手段が重なっています。A part is given twice.", [nameof(Entries)]);
    }
}
