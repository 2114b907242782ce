namespace CityGoals.Goals.Answers;

/// <summary>How many sheets were published.</summary>
internal sealed record BulkPublicationAnswer(int Published);
