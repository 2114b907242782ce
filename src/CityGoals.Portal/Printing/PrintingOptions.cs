using System.ComponentModel.DataAnnotations;

namespace CityGoals.Portal.Printing;

/// <summary>How documents become PDF.</summary>
public sealed class PrintingOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Printing";

    /// <summary>The program that prints.</summary>
    [Required] public string Chromium { get; set; } = "/usr/bin/chromium";

    /// <summary>How long one document may take, and how long it may wait for its turn, in seconds.</summary>
    [Range(1, 600)] public int TimeLimitSeconds { get; set; } = 60;
}
