using System.ComponentModel.DataAnnotations;

namespace CityGoals.Progress.Evidence;

/// <summary>The section <c>Evidence</c> of the configuration: how much evidence a report may carry, where it is kept, and who looks it through.</summary>
public sealed class EvidenceOptions : IValidatableObject
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Evidence";

    /// <summary>Most bytes of a file. The server takes no request of more than 30 million.</summary>
    [Range(1, 30_000_000)]
    public int MostBytes { get; set; } = 10_000_000;

    /// <summary>Most files of a report.</summary>
    [Range(1, 1000)]
    public int MostFiles { get; set; } = 20;

    /// <summary>A folder of the disk in which the files are kept, as a full path; none: in the database.</summary>
    public string? Folder { get; set; }

    /// <summary>Where clamd listens, as <c>tcp://host:port</c>; none: nobody looks the files through.</summary>
    public Uri? Scanner { get; set; }

    /// <summary>How long the scanner may take for one file, in seconds.</summary>
    [Range(1, 600)]
    public int ScannerSeconds { get; set; } = 15;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Folder is { Length: > 0 } && !Path.IsPathFullyQualified(Folder)) yield return new ValidationResult("Evidence:Folder has to be a full path.", [nameof(Folder)]);
        if (Scanner is not null && Scanner is not { IsAbsoluteUri: true, Scheme: "tcp", Port: > 0 }) yield return new ValidationResult("Evidence:Scanner has to be tcp://host:port.", [nameof(Scanner)]);
    }
}
