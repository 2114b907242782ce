using CityGoals.Contracts.Goals.V1;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;

namespace CityGoals.Goals.Plans;

/// <summary>What makes a tree of the elements that a person stated, and what is wrong with them. Pure.</summary>
internal static class PlanTree
{
    private const int Deepest = 8;

    /// <summary>What is wrong, by the line of the element; the first line of a file is its heading.</summary>
    /// <param name="before">Codes of the version before; none where there is none.</param>
    public static List<RefusedCell> Faults(IReadOnlyList<StatedElement> elements, IReadOnlySet<string> before)
    {
        var known = elements.Select(element => element.Code).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var above = elements.DistinctBy(element => element.Code).ToDictionary(element => element.Code, element => element.Parent, StringComparer.Ordinal);
        return [.. elements.SelectMany((element, index) => OfElement(element).Select(fault => new RefusedCell(index + 2, null, $"{index + 2}行目：{fault.Ja}", $"Line {index + 2}: {fault.En}")))];

        IEnumerable<Bilingual> OfElement(StatedElement element)
        {
            if (string.IsNullOrWhiteSpace(element.Code)) yield return new("コードがありません。", "the code is missing.");
            else if (!seen.Add(element.Code)) yield return new($"コード「{element.Code}」が重なっています。", $"the code “{element.Code}” is repeated.");
            if (string.IsNullOrWhiteSpace(element.Title)) yield return new("名称がありません。", "the title is missing.");
            if (element.Parent.Length > 0 && !known.Contains(element.Parent)) yield return new($"上の要素「{element.Parent}」がありません。", $"there is no element “{element.Parent}” to stand under.");
            else if (Depth(element) > Deepest) yield return new($"上の要素をたどると元に戻るか、{Deepest}段より深くなっています。", $"it stands under itself, or deeper than {Deepest} levels.");
            foreach (var code in element.Replaces.Where(code => !before.Contains(code))) yield return new($"前の計画に「{code}」という要素がありません。", $"the plan before has no element “{code}”.");
        }

        int Depth(StatedElement element)
        {
            var depth = 1;
            for (var parent = element.Parent; parent.Length > 0 && depth <= Deepest; parent = above.GetValueOrDefault(parent, "")) depth++;
            return depth;
        }
    }

    /// <summary>The elements as they are stored. One that the plan had keeps its id.</summary>
    /// <param name="elements">Without faults.</param>
    /// <param name="stored">Ids of the elements that the plan has, by code.</param>
    /// <param name="before">Ids of the elements of the version before, by code.</param>
    public static List<PlanElementRow> Rows(
        Guid planId, IReadOnlyList<StatedElement> elements, IReadOnlyDictionary<string, Guid> stored, IReadOnlyDictionary<string, Guid> before, DateTimeOffset now)
    {
        var ids = elements.ToDictionary(element => element.Code, element => stored.TryGetValue(element.Code, out var id) ? id : Guid.CreateVersion7(now), StringComparer.Ordinal);
        var byCode = elements.ToDictionary(element => element.Code, StringComparer.Ordinal);
        return
        [
            .. elements.Select((element, index) => new PlanElementRow
            {
                PlanElementId = ids[element.Code],
                PlanId = planId,
                Position = index + 1,
                Code = element.Code,
                ParentId = element.Parent.Length == 0 ? null : ids[element.Parent],
                Level = element.Level,
                Label = element.Label,
                Title = element.Title,
                TitleEn = element.TitleEn,
                Path = [.. Way(element).Select(part => Named(part.Label, part.Title))],
                PathEn = [.. Way(element).Select(part => part.TitleEn.Length > 0 ? $"{part.Code} {part.TitleEn}" : Named(part.Label, part.Title))],
                Replaces = [.. element.Replaces.Distinct(StringComparer.Ordinal).Select(code => before[code])],
            }),
        ];

        IEnumerable<StatedElement> Way(StatedElement element) => element.Parent.Length == 0 ? [element] : Way(byCode[element.Parent]).Append(element);

        static string Named(string label, string title) => label.Length == 0 ? title : $"{label} {title}";
    }

    /// <summary>The plan as the rest of the suite hears of it.</summary>
    public static PlanChanged Event(MunicipalityCode municipality, PlanRow plan, IEnumerable<PlanElementRow> elements) => new()
    {
        MunicipalityCode = municipality.ToString(),
        PlanId = plan.PlanId,
        Revision = plan.Revision,
        OccurredAt = plan.ChangedAt,
        Code = plan.PlanCode,
        Name = plan.Name,
        NameEn = plan.NameEn,
        Version = plan.Version,
        ValidFrom = plan.ValidFrom,
        ValidTo = plan.ValidTo,
        Elements =
        [
            .. elements.Select(element => new ChangedPlanElement
            {
                PlanElementId = element.PlanElementId, ParentId = element.ParentId, Code = element.Code, Level = element.Level, Label = element.Label,
                Title = element.Title, TitleEn = element.TitleEn, Replaces = element.Replaces,
            }),
        ],
    };
}
