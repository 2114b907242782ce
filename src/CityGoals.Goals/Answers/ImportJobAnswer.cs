namespace CityGoals.Goals.Answers;

/// <summary>An import job with its files.</summary>
/// <param name="Waiting">Files that are not read yet; the other counts of files alike.</param>
/// <param name="ToCheck">Readings with a flag or an assumption, in all files that wait for a person.</param>
/// <param name="Unread">Texts from which nothing could be told, in the same files.</param>
internal sealed record ImportJobAnswer(
    Guid ImportJobId,
    DateTimeOffset CreatedAt,
    string CreatedBy,
    int Waiting,
    int Read,
    int Refused,
    int Made,
    int Unchanged,
    int ToCheck,
    int Unread,
    IReadOnlyList<ImportFileAnswer> Files);
