namespace CityGoals.Portal.Clients.Organisation;

/// <summary>How a post is called with its place.</summary>
internal static class PostTitle
{
    /// <summary>総務部 総務課 課長. A place that the words after it begin with is not said twice: 総務部長, not 総務部 総務部長.</summary>
    /// <param name="places">From the outermost; none where there is none.</param>
    internal static string In(IEnumerable<string?> places, string title) =>
        places.Reverse().OfType<string>().Where(place => place.Length > 0).Aggregate(title, (said, place) => said.StartsWith(place, StringComparison.Ordinal) ? said : $"{place} {said}");
}
