using CityGoals.Portal.Clients;
using CityGoals.Portal.Clients.Editing;
using CityGoals.Portal.Clients.Goals;
using CityGoals.Portal.Clients.Plans;
using CityGoals.Portal.Texts;

namespace CityGoals.Portal.Pages.Editing;

/// <summary>What there is to choose from for the alignments of a sheet that is being written.</summary>
/// <param name="Named">The elements that are chosen, by their ids.</param>
/// <param name="Proposals">What each alignment seems to mean.</param>
/// <param name="Place">The alignment for which somebody searched; none: for none.</param>
/// <param name="Found">What was found for it.</param>
public sealed record PlanPicks(
    IReadOnlyDictionary<Guid, PlacedElement> Named, IReadOnlyList<IReadOnlyList<AlignmentProposal>> Proposals, int? Place, IReadOnlyList<PlacedElement> Found)
{
    private const string Find = "find:l:";
    private const string Write = "write:l:";

    /// <summary>The words by which elements are looked for, in the field of an alignment.</summary>
    public static string FindField(int place) => EditFields.Alignment(place, "find");

    /// <summary>The button that looks for elements.</summary>
    public static string FindAct(int place) => $"{Find}{place}";

    /// <summary>The button that writes the text out of what is chosen.</summary>
    public static string WriteAct(int place) => $"{Write}{place}";

    /// <summary>A stored sheet's alignments with what was said of them.</summary>
    internal static IReadOnlyList<EditedAlignment> Of(IReadOnlyList<EditedAlignment> edited, IReadOnlyList<SheetAlignment> stored) =>
    [
        .. edited.Select((alignment, place) =>
        {
            var elements = place < stored.Count && stored[place] is { Elements: { } said } one && one.Label == alignment.Label && one.Text == alignment.Text ? said.Select(element => element.PlanElementId).ToList() : [];
            return alignment with { Chosen = elements, Seen = elements, Begun = alignment.Digest };
        }),
    ];

    /// <summary>What was sent for an alignment.</summary>
    internal static EditedAlignment Of(EditedAlignment alignment, IFormCollection sent, int place) => alignment with
    {
        Chosen = Ids(sent[EditFields.Alignment(place, "el")]),
        Seen = Ids(sent[EditFields.Alignment(place, "seen")].ToString().Split(' ')),
        Begun = sent[EditFields.Alignment(place, "begun")].ToString(),
    };

    /// <summary>Alignments that the service merged, with what the person had chosen for them.</summary>
    internal static IReadOnlyList<EditedAlignment> Again(IReadOnlyList<EditedAlignment> merged, IReadOnlyList<EditedAlignment> typed) =>
        [.. merged.Select(alignment => typed.FirstOrDefault(one => one.Label == alignment.Label) is { } own ? own with { Text = alignment.Text } : alignment)];

    /// <summary>The sheet with the text of an alignment written out of its elements, where that was asked for.</summary>
    internal static async Task<EditedSheet> WriteAsync(EditForm form, int year, PlansClient plans, CancellationToken cancellation)
    {
        if (PlaceOf(form, Write) is not { } place) return form.Content;
        var elements = await plans.SearchAsync(year, words: null, form.Content.Alignments[place].Chosen, cancellation);
        return elements.Count == 0 ? form.Content : form.Content with { Alignments = [.. form.Content.Alignments.Select((alignment, at) => at == place ? Written(alignment, elements) : alignment)] };
    }

    /// <summary>What there is to choose from.</summary>
    internal static async Task<PlanPicks> ReadAsync(EditForm form, int year, PlansClient plans, CancellationToken cancellation)
    {
        var place = PlaceOf(form, Find);
        var found = place is { } at ? plans.SearchAsync(year, form.Find, [], cancellation) : Task.FromResult<IReadOnlyList<PlacedElement>>([]);
        var named = plans.SearchAsync(year, words: null, form.Content.Alignments.SelectMany(alignment => alignment.Chosen), cancellation);
        var proposals = plans.ProposeAsync(year, form.Content.Alignments, cancellation);
        await Task.WhenAll(found, named, proposals);
        return new PlanPicks((await named).DistinctBy(element => element.PlanElementId).ToDictionary(element => element.PlanElementId), await proposals, place, await found);
    }

    /// <summary>The numbers and titles from the top down, each once: 第1編 … 第2章 … 第1節 … 第4節 ….</summary>
    internal static string Text(IReadOnlyList<PlacedElement> elements) => string.Join(
        ' ', elements.Select((element, place) => element.Path.Skip(place == 0 ? 0 : Common(elements[place - 1].Path, element.Path))).SelectMany(parts => parts));

    private static int Common(IReadOnlyList<string> one, IReadOnlyList<string> other) => one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();

    private static EditedAlignment Written(EditedAlignment alignment, IReadOnlyList<PlacedElement> elements) =>
        alignment with { Label = alignment.Label.Length > 0 ? alignment.Label : PlanWords.LabelOf(elements[0].PlanName), Text = Text(elements) };

    private static int? PlaceOf(EditForm form, string act) =>
        form.Act.StartsWith(act, StringComparison.Ordinal) && int.TryParse(form.Act[act.Length..], out var place) && place >= 0 && place < form.Content.Alignments.Count ? place : null;

    private static List<Guid> Ids(IEnumerable<string?> texts) => [.. texts.Select(text => Guid.TryParse(text, out var id) ? id : (Guid?)null).OfType<Guid>().Distinct()];
}
