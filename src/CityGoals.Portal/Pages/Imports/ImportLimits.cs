namespace CityGoals.Portal.Pages.Imports;

/// <summary>How much one upload may bring.</summary>
internal static class ImportLimits
{
    internal const int Files = 500;

    /// <summary>As much as Goals takes of an Excel, Word or PDF file; of a text it takes less, and says so.</summary>
    internal const int FileMegabytes = 50;

    /// <summary>All files of an upload together.</summary>
    internal const int Megabytes = 100;

    /// <summary>What a megabyte is to a person.</summary>
    internal const int Megabyte = 1_000_000;
}
