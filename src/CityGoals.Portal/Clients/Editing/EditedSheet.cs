namespace CityGoals.Portal.Clients.Editing;

/// <summary>Everything on a sheet that a person writes, in the order of the official form.</summary>
public sealed record EditedSheet
{
    public string Title { get; init; } = "";

    /// <summary>位置付け: each plan with the text beside it.</summary>
    public IReadOnlyList<EditedAlignment> Alignments { get; init; } = [];

    /// <summary>現況・課題.</summary>
    public string Situation { get; init; } = "";

    /// <summary>目的・効果.</summary>
    public string Purpose { get; init; } = "";

    public IReadOnlyList<EditedInitiative> Initiatives { get; init; } = [];

    /// <summary>特記事項: 市民参加・協働、市民満足度.</summary>
    public string Participation { get; init; } = "";

    /// <summary>特記事項: 取組による効果・残された課題.</summary>
    public string Effect { get; init; } = "";

    /// <summary>Special notes that stand in neither box.</summary>
    public string OtherNotes { get; init; } = "";
}
