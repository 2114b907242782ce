namespace CityGoals.Portal.Pages.Imports;

/// <summary>How much one upload may bring.</summary>
internal static class ImportLimits
{
    internal const int Files = 50;

    /// <summary>As much as Goals takes of a file.</summary>
    internal const int FileMegabytes = 10;

    /// <summary>All files of an upload together.</summary>
    internal const int Megabytes = 50;

    /// <summary>What a megabyte is to a person.</summary>
    internal const int Megabyte = 1_000_000;
}
