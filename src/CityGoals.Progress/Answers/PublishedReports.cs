namespace CityGoals.Progress.Answers;

/// <summary>How many reports of a round were published at once.</summary>
internal sealed record PublishedReports(int Published);
