using CityGoals.Portal.Clients;

namespace CityGoals.Portal.Pages.Imports;

/// <summary>Where imports are found.</summary>
internal static class ImportAddress
{
    /// <summary>An import with its files.</summary>
    public static string Of(Guid job) => $"/import/{job}";

    /// <summary>The review of a file.</summary>
    /// <param name="only">What is shown: <c>check</c>, what waits for a person; none: everything.</param>
    public static string Of(Guid job, int file, string? only = null) => Address.Of($"/import/{job}/{Address.Part(file)}", ("only", only));

    /// <summary>The correction of one reading.</summary>
    public static string Of(Guid job, int file, ReadingAddress reading, string? only) =>
        Address.Of($"/import/{job}/{Address.Part(file)}/{reading}", ("only", only));
}
