using CityGoals.Progress.Evidence;

namespace CityGoals.Progress.Answers;

/// <summary>A file of evidence.</summary>
/// <param name="ActionId">The action that it is about; none: the whole report.</param>
/// <param name="Size">In bytes.</param>
/// <param name="RemovedAt">When it was taken off the report; such a file belongs to earlier revisions only.</param>
internal sealed record EvidenceAnswer(
    Guid EvidenceId, Guid? ActionId, string FileName, string MediaType, int Size, DateTimeOffset AddedAt, string AddedByName, DateTimeOffset? RemovedAt)
{
    public static EvidenceAnswer Of(EvidenceRow row) => new(row.EvidenceId, row.ActionId, row.FileName, row.MediaType, row.Size, row.AddedAt, row.AddedByName, row.RemovedAt);
}
