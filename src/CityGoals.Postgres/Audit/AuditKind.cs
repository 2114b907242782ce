namespace CityGoals.Postgres.Audit;

/// <summary>The kinds of acts in the audit trail. A name here is kept for as long as entries are.</summary>
public static class AuditKind
{
    /// <summary>A request that the person may not make.</summary>
    public const string Denied = "denied";

    /// <summary>Data left the system in a file.</summary>
    public const string Exported = "exported";

    /// <summary>A city's settings or departments.</summary>
    public const string MunicipalitySetUp = "municipality-set-up";

    /// <summary>Goal sheets were made of a file.</summary>
    public const string SheetsImported = "sheets-imported";

    /// <summary>A person confirmed or corrected readings of a file.</summary>
    public const string ReadingsDecided = "readings-decided";

    /// <summary>公表 of a goal sheet.</summary>
    public const string SheetPublished = "sheet-published";

    /// <summary>提出, 承認, 差戻し or 取下げ of a goal sheet.</summary>
    public const string SheetStepTaken = "sheet-step-taken";

    /// <summary>A service was told to build its figures anew.</summary>
    public const string RebuildRequested = "rebuild-requested";
}
