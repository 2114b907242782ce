using CityGoals.Goals.Plans;

namespace CityGoals.Goals.Answers;

/// <summary>An element of a plan.</summary>
/// <param name="ParentId">The element above it; none at the top.</param>
/// <param name="Path">Numbers and titles from the top down to this one.</param>
/// <param name="Replaces">Codes of the elements of the version before that this one goes on from.</param>
internal sealed record PlanElementAnswer(
    Guid PlanElementId, Guid? ParentId, string Code, string Level, string Label, string Title, string TitleEn,
    IReadOnlyList<string> Path, IReadOnlyList<string> PathEn, IReadOnlyList<string> Replaces)
{
    /// <param name="codes">Codes of the elements of the version before, by id.</param>
    public static PlanElementAnswer Of(PlanElementRow element, IReadOnlyDictionary<Guid, string> codes) => new(
        element.PlanElementId, element.ParentId, element.Code, element.Level, element.Label, element.Title, element.TitleEn, element.Path, element.PathEn,
        [.. element.Replaces.Where(codes.ContainsKey).Select(id => codes[id])]);
}
