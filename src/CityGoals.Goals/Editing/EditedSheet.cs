using System.ComponentModel.DataAnnotations;
using CityGoals.Goals.Endpoints;
using CityGoals.Goals.Rows;

namespace CityGoals.Goals.Editing;

/// <summary>Everything on a sheet that a person writes, in the order of the official form. A draft may leave all but the title empty.</summary>
public sealed record EditedSheet : IValidatableObject
{
    [Characters(1000)]
    public required string Title { get; init; }

    /// <summary>位置付け: each plan with the text beside it.</summary>
    [AtMost(50)]
    public IReadOnlyList<EditedAlignment> Alignments { get; init; } = [];

    /// <summary>現況・課題.</summary>
    [Characters(20000)]
    public string Situation { get; init; } = "";

    /// <summary>目的・効果.</summary>
    [Characters(20000)]
    public string Purpose { get; init; } = "";

    [AtMost(50)]
    public IReadOnlyList<EditedInitiative> Initiatives { get; init; } = [];

    /// <summary>特記事項: 市民参加・協働、市民満足度.</summary>
    [Characters(20000)]
    public string Participation { get; init; } = "";

    /// <summary>特記事項: 取組による効果・残された課題.</summary>
    [Characters(20000)]
    public string Effect { get; init; } = "";

    /// <summary>Special notes that stand in neither box.</summary>
    [Characters(20000)]
    public string OtherNotes { get; init; } = "";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (string.IsNullOrWhiteSpace(Title)) yield return new ValidationResult("目標の名前がありません。The goal's title is missing.", [nameof(Title)]);
        Guid[] ids = [.. Initiatives.Select(initiative => initiative.InitiativeId), .. Initiatives.SelectMany(initiative => initiative.Actions).Select(action => action.ActionId)];
        if (ids.Distinct().Count() < ids.Length) yield return new ValidationResult("同じIDの取組か項目が2つあります。Two initiatives or actions have the same id.", [nameof(Initiatives)]);
        if (Array.Exists(ids, id => id.Version != 7)) yield return new ValidationResult("IDはUUIDのバージョン7です。Ids are UUIDs of version 7.", [nameof(Initiatives)]);
    }

    /// <summary>What a person would have to write for a stored sheet. A reading of the reader's is left to the reader.</summary>
    internal static EditedSheet Of(SheetContent content) => new()
    {
        Title = content.Sheet.Title,
        Alignments = [.. content.Alignments.Select(alignment => new EditedAlignment { Label = alignment.Label, Text = alignment.Text })],
        Situation = content.Sheet.Situation,
        Purpose = content.Sheet.Purpose,
        Initiatives = [.. content.Initiatives.Select(initiative => Of(initiative, content))],
        Participation = content.Sheet.Participation,
        Effect = content.Sheet.Effect,
        OtherNotes = content.Sheet.OtherNotes,
    };

    private static EditedInitiative Of(InitiativeRow initiative, SheetContent content) => new()
    {
        InitiativeId = initiative.InitiativeId,
        Title = initiative.Title,
        CarriedOverFrom = initiative.CarriedOverFrom,
        Note = initiative.Note,
        Actions = [.. content.Actions[initiative.InitiativeId].Select(action => Of(action, content.Targets[action.ActionId]))],
    };

    private static EditedAction Of(ActionRow action, IEnumerable<TargetRow> targets) => new()
    {
        ActionId = action.ActionId,
        Number = action.Number,
        Title = action.Title,
        CarriedOverFrom = action.CarriedOverFrom,
        PeriodText = action.PeriodText,
        Period = action.PeriodOverruledBy is null ? null : StatedPeriod.Of(action),
        TargetText = action.TargetText,
        Targets = action.TargetsOverruledBy is null ? null : [.. targets.Select(StatedTarget.Of)],
    };
}
