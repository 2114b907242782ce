namespace CityGoals.Portal.Clients.Goals;

/// <summary>A whole goal sheet in the order of the official form, every text as written.</summary>
public sealed record Sheet
{
    public required Guid GoalSheetId { get; init; }

    /// <summary>The calendar year in which the fiscal year starts.</summary>
    public required int FiscalYear { get; init; }

    public required string DepartmentCode { get; init; }

    public required string DepartmentName { get; init; }

    /// <summary>Stable number within department and year.</summary>
    public required int Number { get; init; }

    /// <summary>優先順位, from 1.</summary>
    public required int Rank { get; init; }

    public required string Title { get; init; }

    /// <summary>draft, submitted, returned, head-approved, approved or published.</summary>
    public required string State { get; init; }

    public required int Revision { get; init; }

    /// <summary>The revision that citizens see; none: never published.</summary>
    public int? PublishedRevision { get; init; }

    /// <summary>What the person may do with it next.</summary>
    public SheetWay Way { get; init; } = SheetWay.None;

    /// <summary>When it was published last.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>The goal of an earlier year that it goes on from; none: from none.</summary>
    public CarriedFrom? CarriedFrom { get; init; }

    public IReadOnlyList<SheetAlignment> Alignments { get; init; } = [];

    /// <summary>現況・課題.</summary>
    public string Situation { get; init; } = "";

    /// <summary>目的・効果.</summary>
    public string Purpose { get; init; } = "";

    public IReadOnlyList<SheetInitiative> Initiatives { get; init; } = [];

    public SheetNotes SpecialNotes { get; init; } = new();

    /// <summary>The file that it came from; none if it was written here.</summary>
    public Guid? ImportId { get; init; }
}
