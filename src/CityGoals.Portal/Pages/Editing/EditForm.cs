using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CityGoals.Portal.Clients.Editing;
using CityGoals.Portal.Components.Forms;
using CityGoals.Portal.Texts;

namespace CityGoals.Portal.Pages.Editing;

/// <summary>A sheet as a person types it. What was typed comes back as it was, whatever is pressed. Pure.</summary>
public sealed record EditForm
{
    public required EditedSheet Content { get; init; }

    /// <summary>The revision that the person began with; 0 for a new sheet.</summary>
    public int Revision { get; init; }

    /// <summary>Why it is changed, for the history.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Given by the form, so that sending twice saves once.</summary>
    public Guid Key { get; init; }

    /// <summary>What is pressed: save, keep, check, or what <see cref="EditActs"/> knows.</summary>
    public string Act { get; init; } = "save";

    /// <summary>What is looked for in the plans, where the button of an alignment asks for it.</summary>
    public string Find { get; init; } = "";

    /// <summary>Corrections of readings in the person's words, not read yet, by their field.</summary>
    public IReadOnlyDictionary<string, string> Said { get; init; } = new Dictionary<string, string>();

    /// <summary>What the person chose where somebody else saved first.</summary>
    public IReadOnlyList<ConflictChoice> Choices { get; init; } = [];

    /// <summary>What goes to be saved: the other's words stand where they were chosen.</summary>
    public EditedSheet Decided => Choices.Aggregate(Content, (content, choice) => choice.Over(content));

    /// <summary>The form before anything is typed.</summary>
    public static EditForm Of(SheetToEdit sheet, Guid key) => new()
    {
        Content = sheet.Content with { Alignments = PlanPicks.Of(sheet.Content.Alignments, sheet.Sheet.Alignments) },
        Revision = sheet.Sheet.Revision,
        Key = key,
    };

    /// <summary>As the form sends it. Browsers send line ends as CR LF; sheets have LF.</summary>
    public static EditForm Of(IFormCollection sent)
    {
        var initiatives = Ids(sent["initiative"]);
        var actions = sent["action"].Select(pair => pair?.Split('/')).Where(pair => pair is [_, _] && Guid.TryParse(pair[0], out _) && Guid.TryParse(pair[1], out _))
            .Select(pair => (Initiative: Guid.Parse(pair![0]), Action: Guid.Parse(pair[1]))).DistinctBy(pair => pair.Action).ToLookup(pair => pair.Initiative, pair => pair.Action);
        return new EditForm
        {
            Content = new EditedSheet
            {
                Title = Text("title"),
                Alignments = [.. sent["alignment"].Where(place => int.TryParse(place, out _)).Select(place => int.Parse(place!, CultureInfo.InvariantCulture))
                    .Select(place => PlanPicks.Of(new EditedAlignment(Text(EditFields.Alignment(place, "label")), Text(EditFields.Alignment(place, "text"))), sent, place))],
                Situation = Text("situation"),
                Purpose = Text("purpose"),
                Initiatives = [.. initiatives.Select(id => Initiative(id, actions[id]))],
                Participation = Text("participation"),
                Effect = Text("effect"),
                OtherNotes = Text("otherNotes"),
            },
            Revision = int.TryParse(sent["revision"], NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : 0,
            Reason = Text("reason"),
            Key = Guid.TryParse(sent["key"], out var key) ? key : Guid.Empty,
            Act = sent["act"].ToString() is { Length: > 0 } act ? act : "save",
            Find = Text(PlanPicks.FindField(int.TryParse(sent["act"].ToString().Split(':')[^1], out var place) ? place : 0)).Trim(),
            Said = sent.Where(field => field.Key.EndsWith("-say", StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(field.Value)).ToDictionary(field => field.Key, field => Text(field.Key)),
            Choices = ConflictChoice.Of(sent),
        };

        string Text(string name) => sent[name].ToString().Replace("\r\n", "\n", StringComparison.Ordinal);

        EditedInitiative Initiative(Guid id, IEnumerable<Guid> own) => new()
        {
            InitiativeId = id,
            Title = Text(EditFields.Initiative(id, "title")),
            CarriedOverFrom = Text(EditFields.Initiative(id, "since")),
            Note = Text(EditFields.Initiative(id, "note")),
            Actions = [.. own.Select(Action)],
        };

        EditedAction Action(Guid id) => new()
        {
            ActionId = id,
            Number = Text(EditFields.Action(id, "number")),
            Title = Text(EditFields.Action(id, "title")),
            CarriedOverFrom = Text(EditFields.Action(id, "since")),
            PeriodText = Text(EditFields.Action(id, "period")),
            Period = Period(id),
            TargetText = Text(EditFields.Action(id, "target")),
            Targets = Targets(id),
        };

        JsonObject? Period(Guid id) =>
            sent.ContainsKey(EditFields.Action(id, "period-none")) ? new JsonObject { ["kind"] = "unstated" }
            : sent.ContainsKey(EditFields.Action(id, "period-undo")) ? null
            : Json(EditFields.Action(id, "period-over")) as JsonObject;

        IReadOnlyList<JsonObject>? Targets(Guid id) =>
            sent.ContainsKey(EditFields.Action(id, "target-none")) ? []
            : sent.ContainsKey(EditFields.Action(id, "target-undo")) ? null
            : Json(EditFields.Action(id, "target-over")) is JsonArray targets ? [.. targets.OfType<JsonObject>()] : null;

        JsonNode? Json(string name)
        {
            try
            {
                return sent[name].ToString() is { Length: > 0 } text ? JsonNode.Parse(text) : null;
            }
            catch (JsonException)
            {
                return null;
            }
        }
    }

    /// <summary>What to correct before it can be saved.</summary>
    public IReadOnlyList<Fault> Faults() =>
    [
        .. new[]
        {
            Fault.OfText("title", EditWords.Title, Content.Title, EditFields.Title), Long("situation", SheetWords.Situation, Content.Situation, EditFields.Box),
            Long("purpose", SheetWords.Purpose, Content.Purpose, EditFields.Box), Long("participation", SheetWords.Participation, Content.Participation, EditFields.Box),
            Long("effect", SheetWords.Effect, Content.Effect, EditFields.Box), Long("otherNotes", SheetWords.OtherNotes, Content.OtherNotes, EditFields.Box),
            Long("reason", EditWords.Reason, Reason, EditFields.Reason),
        }.OfType<Fault>(),
        .. Content.Alignments.SelectMany((alignment, place) => new[]
        {
            Long(EditFields.Alignment(place, "label"), EditWords.AlignmentLabel, alignment.Label, EditFields.Since),
            Long(EditFields.Alignment(place, "text"), EditWords.AlignmentText, alignment.Text, EditFields.Text),
        }).OfType<Fault>(),
        .. Content.Initiatives.SelectMany(initiative => new[]
        {
            Long(EditFields.Initiative(initiative.InitiativeId, "title"), EditWords.InitiativeTitle, initiative.Title, EditFields.Text),
            Long(EditFields.Initiative(initiative.InitiativeId, "since"), EditWords.Since, initiative.CarriedOverFrom, EditFields.Since),
            Long(EditFields.Initiative(initiative.InitiativeId, "note"), EditWords.Note, initiative.Note, EditFields.Text),
        }).OfType<Fault>(),
        .. Content.Initiatives.SelectMany(initiative => initiative.Actions).SelectMany(action => new[]
        {
            Long(EditFields.Action(action.ActionId, "number"), EditWords.Number, action.Number, EditFields.Number),
            Long(EditFields.Action(action.ActionId, "title"), EditWords.ActionTitle, action.Title, EditFields.Text),
            Long(EditFields.Action(action.ActionId, "since"), EditWords.Since, action.CarriedOverFrom, EditFields.Since),
            Long(EditFields.Action(action.ActionId, "period"), SheetWords.Period, action.PeriodText, EditFields.Text),
            Long(EditFields.Action(action.ActionId, "target"), SheetWords.Target, action.TargetText, EditFields.Text),
        }).OfType<Fault>(),
    ];

    /// <summary>Where two people changed the same and nothing is chosen yet.</summary>
    public IReadOnlyList<Fault> Undecided() =>
        [.. Choices.Index().Where(choice => !choice.Item.IsDecided).Select(choice => new Fault($"{ConflictChoice.Chosen(choice.Index)}-mine", EditWords.ChooseFirst(EditFields.LabelOf(choice.Item.Conflict.Field))))];

    private static Fault? Long(string field, ServiceDefaults.Bilingual label, string text, int most) => text.Length > most ? new Fault(field, FieldWords.TooLong(label, most)) : null;

    private static IReadOnlyList<Guid> Ids(IEnumerable<string?> values) => [.. values.Select(value => Guid.TryParse(value, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Distinct()];
}
