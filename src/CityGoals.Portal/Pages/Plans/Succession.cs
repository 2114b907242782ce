using CityGoals.Portal.Clients.Plans;

namespace CityGoals.Portal.Pages.Plans;

/// <summary>Which elements of a plan go on from those of the version before, as a person states it: for each old element one that follows, or several by their codes. Pure.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Before">The version before it.</param>
public sealed record Succession(Plan Plan, Plan Before)
{
    /// <summary>The name of the field of an old element.</summary>
    public static string Field(PlanElement old) => $"next-{old.PlanElementId}";

    /// <summary>The codes of the elements that go on from an old one.</summary>
    public IReadOnlyList<string> Next(PlanElement old) => [.. Plan.Elements.Where(element => element.Replaces.Contains(old.Code)).Select(element => element.Code)];

    /// <summary>The element that has the same title, where exactly one has and nothing is stated yet.</summary>
    public PlanElement? Alike(PlanElement old) =>
        Next(old).Count == 0 && Plan.Elements.Where(element => element.Title == old.Title).ToList() is [var one] ? one : null;

    /// <summary>The plan with what was sent for the old elements.</summary>
    public StatedPlan With(IFormCollection sent, int revision)
    {
        var stated = StatedPlan.Of(Plan);
        var next = Before.Elements.Where(old => sent.ContainsKey(Field(old))).ToDictionary(old => old.Code, old => sent[Field(old)].OfType<string>().Where(code => code.Length > 0).ToList());
        return stated with
        {
            Revision = revision,
            Elements = [.. stated.Elements.Select(element => element with
            {
                Replaces = [.. element.Replaces.Where(code => !next.ContainsKey(code)), .. next.Where(old => old.Value.Contains(element.Code)).Select(old => old.Key)],
            })],
        };
    }
}
