namespace CityGoals.Goals.Answers;

/// <summary>How many drafts were published.</summary>
internal sealed record BulkPublicationAnswer(int Published);
