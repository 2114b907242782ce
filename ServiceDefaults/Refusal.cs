using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.ServiceDefaults;

/// <summary>
/// An expected "no": what was asked cannot be done, and why, in Japanese and English.
/// Handlers return refusals; exceptions are bugs.
/// </summary>
/// <param name="Name">The stable last part of the problem type, in kebab-case: <c>urn:citygoals:problem:{Name}</c>.</param>
/// <param name="Status">HTTP status, 400–499 (or 503 where a neighbour is down).</param>
/// <param name="Title">What happened.</param>
/// <param name="Detail">What is kept and what to do, where the title does not say it already.</param>
/// <param name="Cells">The places in a file that are at fault, first one first.</param>
/// <param name="Members">What this problem has to say beyond that, such as both versions of a conflict.</param>
public sealed record Refusal(
    string Name, int Status, Bilingual Title, Bilingual? Detail = null, IReadOnlyList<RefusedCell>? Cells = null, IReadOnlyDictionary<string, object?>? Members = null)
{
    /// <summary>The answer that a client sees: RFC 9457 problem details, Japanese in the standard members, English beside them.</summary>
    public ProblemHttpResult ToProblem()
    {
        var extensions = new Dictionary<string, object?>(Members ?? new Dictionary<string, object?>()) { ["titleEn"] = Title.En };
        if (Detail is not null) extensions["detailEn"] = Detail.En;
        if (Cells is { Count: > 0 }) extensions["cells"] = Cells;
        return TypedResults.Problem(Detail?.Ja, instance: null, Status, Title.Ja, $"urn:citygoals:problem:{Name}", extensions);
    }
}
