namespace CityGoals.Portal.Clients.Plans;

/// <summary>A version of a plan as it is stated: whole.</summary>
/// <param name="Revision">The revision that the person has seen; 0: the plan is new.</param>
public sealed record StatedPlan(
    int Revision, string Code, string Name, string NameEn, string Version, DateOnly ValidFrom, DateOnly? ValidTo, IReadOnlyList<StatedElement> Elements)
{
    /// <summary>What would have to be stated for a plan as it is stored.</summary>
    public static StatedPlan Of(Plan plan)
    {
        var codes = plan.Elements.ToDictionary(element => element.PlanElementId, element => element.Code);
        return new(
            plan.Revision, plan.Code, plan.Name, plan.NameEn, plan.Version, plan.ValidFrom, plan.ValidTo,
            [.. plan.Elements.Select(element => new StatedElement(
                element.Code, element.ParentId is { } parent ? codes[parent] : "", element.Level, element.Label, element.Title, element.TitleEn, element.Replaces))]);
    }
}
