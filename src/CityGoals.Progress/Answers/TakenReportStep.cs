using System.Text.Json;
using CityGoals.Contracts.Progress.V1;
using CityGoals.Messaging;
using CityGoals.Progress.Reports;

namespace CityGoals.Progress.Answers;

/// <summary>A step that a report took.</summary>
/// <param name="Parts">With a return: why, of the very actions.</param>
internal sealed record TakenReportStep(
    int Sequence, int Revision, ReportStep Step, ReportState FromState, ReportState ToState, string Reason, IReadOnlyList<ReturnedPart> Parts, bool Late, string PersonName,
    DateTimeOffset OccurredAt)
{
    /// <summary>Reads the parts from their JSON.</summary>
    public static IReadOnlyList<ReturnedPart> PartsOf(string json) => JsonSerializer.Deserialize<List<ReturnedPart>>(json, EventJson.Options)!;
}
