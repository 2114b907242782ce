using System.Globalization;
using System.Text.RegularExpressions;
using CityGoals.Portal.Clients.Plans;
using CityGoals.Portal.Components.Forms;
using CityGoals.Portal.Languages;
using CityGoals.Portal.Texts;

namespace CityGoals.Portal.Pages.Plans;

/// <summary>What a person types of a plan; its elements come from a file. Pure.</summary>
public sealed partial record PlanForm
{
    private const int MostCharacters = 200;

    public string Code { get; init; } = "";

    public string Name { get; init; } = "";

    public string NameEn { get; init; } = "";

    public string Version { get; init; } = "";

    /// <summary>The first day, in words.</summary>
    public string From { get; init; } = "";

    /// <summary>The last day, in words; empty: not fixed.</summary>
    public string To { get; init; } = "";

    /// <summary>The revision that the person has seen; 0: the plan is new.</summary>
    public int Revision { get; init; }

    /// <summary>The plan's id: given by the form, so that sending twice makes one plan.</summary>
    public Guid PlanId { get; init; }

    public static PlanForm Of(Plan plan) => new()
    {
        Code = plan.Code,
        Name = plan.Name,
        NameEn = plan.NameEn,
        Version = plan.Version,
        From = plan.ValidFrom.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        To = plan.ValidTo?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
        Revision = plan.Revision,
        PlanId = plan.PlanId,
    };

    /// <summary>As the form sends it.</summary>
    public static PlanForm Of(IFormCollection sent) => new()
    {
        Code = sent["code"].ToString().Trim(),
        Name = sent["name"].ToString().Trim(),
        NameEn = sent["nameEn"].ToString().Trim(),
        Version = sent["version"].ToString().Trim(),
        From = sent["from"].ToString().Trim(),
        To = sent["to"].ToString().Trim(),
        Revision = int.TryParse(sent["revision"], NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : 0,
        PlanId = Guid.TryParse(sent["plan"], out var plan) ? plan : Guid.Empty,
    };

    /// <summary>As it goes to the service; only where there are no faults.</summary>
    public StatedPlan With(IReadOnlyList<StatedElement> elements, DateOnly today) =>
        new(Revision, Code, Name, NameEn, Version, TypedDate.Read(From, today)!.Value, TypedDate.Read(To, today), elements);

    /// <summary>What to correct, field by field.</summary>
    public IReadOnlyList<Fault> Faults(DateOnly today)
    {
        var (from, to) = (TypedDate.Read(From, today), TypedDate.Read(To, today));
        return [.. new[]
        {
            Fault.OfText("name", PlanWords.Name, Name, MostCharacters),
            Fault.OfText("nameEn", PlanWords.NameEn, NameEn, MostCharacters, required: false),
            Fault.OfText("version", PlanWords.VersionName, Version, MostCharacters / 2, required: false),
            Fault.OfText("code", PlanWords.Code, Code, MostCharacters / 4) ?? (Codes().IsMatch(Code) ? null : new Fault("code", PlanWords.CodeFault)),
            Fault.OfDay("from", PlanWords.From, From, from),
            Fault.OfDay("to", PlanWords.To, To, to, required: false) ?? (to < from ? new Fault("to", PlanWords.ToBeforeFrom) : null),
        }.OfType<Fault>()];
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Codes();
}
