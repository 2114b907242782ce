namespace CityGoals.Portal.Pages.Imports;

/// <summary>How much one upload may bring.</summary>
internal static class ImportLimits
{
    internal const int Files = 50;
    internal const int FileBytes = 20 * Megabyte;

    /// <summary>All files of an upload together.</summary>
    internal const int Bytes = 50 * Megabyte;
    internal const int Megabyte = 1024 * 1024;
}
