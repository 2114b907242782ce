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

    /// <summary>A goal sheet was made, changed or deleted by hand.</summary>
    public const string SheetEdited = "sheet-edited";

    /// <summary>公表 of a goal sheet.</summary>
    public const string SheetPublished = "sheet-published";

    /// <summary>提出, 承認, 差戻し or 取下げ of a goal sheet, or taking it back to 改める.</summary>
    public const string SheetStepTaken = "sheet-step-taken";

    /// <summary>優先順位 of a department's goals.</summary>
    public const string SheetsRanked = "sheets-ranked";

    /// <summary>A comment on a goal sheet was written, changed, removed or resolved.</summary>
    public const string SheetCommented = "sheet-commented";

    /// <summary>A version of a plan was entered, changed or removed.</summary>
    public const string PlanChanged = "plan-changed";

    /// <summary>A person said which elements of plans the alignments of a goal sheet mean.</summary>
    public const string AlignmentsDecided = "alignments-decided";

    /// <summary>A reporting round or a judgement scale was made, changed, opened, extended or closed.</summary>
    public const string RoundChanged = "round-changed";

    /// <summary>A report was saved, took a step or was published.</summary>
    public const string ReportChanged = "report-changed";

    /// <summary>Achieved figures were entered, changed or confirmed.</summary>
    public const string FiguresChanged = "figures-changed";

    /// <summary>A file of evidence was added to a report or removed.</summary>
    public const string EvidenceChanged = "evidence-changed";

    /// <summary>A fiscal year was opened or closed.</summary>
    public const string YearChanged = "year-changed";

    /// <summary>Goals of an earlier fiscal year were carried over, or a goal was given to another department.</summary>
    public const string GoalsCarriedOver = "goals-carried-over";

    /// <summary>A service was told to build its figures anew.</summary>
    public const string RebuildRequested = "rebuild-requested";

    /// <summary>A person signed in.</summary>
    public const string SignedIn = "signed-in";

    /// <summary>An attempt to sign in to somebody's account failed.</summary>
    public const string SignInRefused = "sign-in-refused";

    /// <summary>One session or all sessions of a person ended.</summary>
    public const string SignedOut = "signed-out";

    /// <summary>A person set a password.</summary>
    public const string PasswordSet = "password-set";

    /// <summary>A second factor was set up or taken away, or its recovery codes were made anew.</summary>
    public const string SecondFactorChanged = "second-factor-changed";

    /// <summary>An account was made, changed, suspended or taken into use again, or got a link by mail.</summary>
    public const string PersonChanged = "person-changed";

    /// <summary>A post was made, changed or removed, or somebody's holding one was.</summary>
    public const string PostChanged = "post-changed";

    /// <summary>Departments were made or re-organised.</summary>
    public const string OrganisationChanged = "organisation-changed";

    /// <summary>People, posts or holdings came from a file.</summary>
    public const string StaffImported = "staff-imported";

    /// <summary>Every kind there is.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        SheetsImported, ReadingsDecided, SheetEdited, SheetStepTaken, SheetPublished, SheetsRanked, SheetCommented, PlanChanged, AlignmentsDecided, YearChanged, GoalsCarriedOver, RoundChanged, ReportChanged, FiguresChanged, EvidenceChanged, MunicipalitySetUp, RebuildRequested, Exported, Denied,
        SignedIn, SignInRefused, SignedOut, PasswordSet, SecondFactorChanged, PersonChanged, PostChanged, OrganisationChanged, StaffImported,
    ];
}
