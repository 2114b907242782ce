using System.Text.Json;
using CityGoals.Portal.Clients.Editing;

namespace CityGoals.Portal.Pages.Editing;

/// <summary>Where two people changed the same: whose words hold.</summary>
/// <param name="Conflict">What both made of it.</param>
/// <param name="Choice">theirs: the other's holds; mine: what stands in the form does; empty: nothing is chosen yet.</param>
public sealed record ConflictChoice(MergeConflict Conflict, string Choice = "")
{
    private const string Field = "conflict-";

    /// <summary>Whether it can be saved: nobody's words give way unseen.</summary>
    public bool IsDecided => Choice.Length > 0 || !CanChoose(Conflict);

    /// <summary>The name of the field that carries a conflict through the form.</summary>
    public static string Carried(int place) => $"{Field}{place}";

    /// <summary>The name of the field of the choice.</summary>
    public static string Chosen(int place) => $"choose-{place}";

    /// <summary>Whether the choice can be made here: a text, or whether a part stands. Orders and readings are decided in the form itself.</summary>
    public static bool CanChoose(MergeConflict conflict) => conflict.Field is not ("place" or "period" or "targets");

    /// <summary>What was sent.</summary>
    internal static IReadOnlyList<ConflictChoice> Of(IFormCollection sent) =>
    [
        .. sent.Keys.Where(name => name.StartsWith(Field, StringComparison.Ordinal)).Select(name => name[Field.Length..])
            .Select(place => (Conflict: Parse(sent[Field + place].ToString()), Choice: sent[$"choose-{place}"].ToString()))
            .Where(choice => choice.Conflict is not null).Select(choice => new ConflictChoice(choice.Conflict!, choice.Choice is "mine" or "theirs" ? choice.Choice : "")),
    ];

    /// <summary>The sheet with the other's words where they were chosen. Pure.</summary>
    public EditedSheet Over(EditedSheet content) => Choice != "theirs" || !CanChoose(Conflict) ? content
        : Conflict.Part.Length == 0 ? OverSheet(content)
        : content with
        {
            Alignments = Conflict.Field == "text" ? [.. content.Alignments.Select(alignment => alignment.Label == Conflict.Part && alignment.Text == (Conflict.Mine ?? "") ? alignment with { Text = Text } : alignment)]
                : [.. content.Alignments.Where(alignment => !Removes(alignment.Label))],
            Initiatives = [.. content.Initiatives.Where(initiative => !Removes($"{initiative.InitiativeId}")).Select(OverInitiative)],
        };

    private string Text => Conflict.Theirs ?? "";

    private bool Removes(string part) => Conflict.Field == "removal" && Conflict.Part == part;

    private EditedSheet OverSheet(EditedSheet content) => Conflict.Field switch
    {
        "title" => content with { Title = Text },
        "situation" => content with { Situation = Text },
        "purpose" => content with { Purpose = Text },
        "participation" => content with { Participation = Text },
        "effect" => content with { Effect = Text },
        "otherNotes" => content with { OtherNotes = Text },
        _ => content,
    };

    private EditedInitiative OverInitiative(EditedInitiative initiative) => ($"{initiative.InitiativeId}" == Conflict.Part ? Conflict.Field : "") switch
    {
        "title" => initiative with { Title = Text },
        "note" => initiative with { Note = Text },
        "carriedOverFrom" => initiative with { CarriedOverFrom = Text },
        _ => initiative with { Actions = [.. initiative.Actions.Where(action => !Removes($"{action.ActionId}")).Select(OverAction)] },
    };

    private EditedAction OverAction(EditedAction action) => ($"{action.ActionId}" == Conflict.Part ? Conflict.Field : "") switch
    {
        "number" => action with { Number = Text },
        "title" => action with { Title = Text },
        "carriedOverFrom" => action with { CarriedOverFrom = Text },
        "periodText" => action with { PeriodText = Text },
        "targetText" => action with { TargetText = Text },
        _ => action,
    };

    private static MergeConflict? Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<MergeConflict>(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
