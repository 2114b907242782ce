using CityGoals.Contracts.Progress.V1;
using CityGoals.Progress.Reports;

namespace CityGoals.Progress.Answers;

/// <summary>The report on a sheet in a round, with everything that its page needs.</summary>
/// <param name="Round">The round.</param>
/// <param name="Sheet">The sheet as it is published now.</param>
/// <param name="Revision">Counts saved contents; 0: nobody has saved yet.</param>
/// <param name="SheetRevision">The revision of the sheet that was saved against; another than the sheet's own: the plan has changed since. None before the first save.</param>
/// <param name="Late">Handed in after the round's last day.</param>
/// <param name="Last">What was reported the time before; none if nothing was.</param>
/// <param name="Initiatives">In the order of the form.</param>
/// <param name="Removed">What was reported on parts that the sheet no longer plans.</param>
/// <param name="ReturnReason">Why it was returned, of the whole; none unless it stands returned.</param>
/// <param name="Way">What the caller may do next.</param>
internal sealed record ReportAnswer(
    RoundAnswer Round, ReportedSheet Sheet, ReportState State, int Revision, int? SheetRevision, bool Late, DateTimeOffset? SubmittedAt, int? PublishedRevision,
    string Effect, string Participation, LastAnswer? Last, IReadOnlyList<ReportedInitiative> Initiatives, IReadOnlyList<RemovedPart> Removed, string? ReturnReason, ReportWay Way);

/// <summary>A sheet that is reported on.</summary>
internal sealed record ReportedSheet(Guid GoalSheetId, int FiscalYear, string DepartmentCode, string DepartmentName, int Number, int Rank, string Title, int Revision);

/// <summary>The round before.</summary>
internal sealed record LastAnswer(string Name, string NameEn, DateOnly AsOf, string Effect, string Participation);

/// <summary>What the caller may do with a report.</summary>
/// <param name="OwnSubmission">The caller handed it in, and so cannot approve it.</param>
/// <param name="ReasonNeeded">Saving and submitting need a reason: the round is closed.</param>
internal sealed record ReportWay(bool MaySave, IReadOnlyList<ReportStep> Steps, bool OwnSubmission, bool ReasonNeeded);

/// <summary>An initiative with what is reported on it as a whole, and its actions.</summary>
internal sealed record ReportedInitiative(Guid InitiativeId, string Title, ReportedWords Words, IReadOnlyList<ReportedAction> Actions);

/// <summary>What is reported on one part.</summary>
/// <param name="LastText">What was reported the time before; empty if nothing was.</param>
/// <param name="LastGrade">How it was judged then.</param>
/// <param name="ReturnReason">Why the report was returned, of this very part; none unless it stands returned for it.</param>
internal sealed record ReportedWords(string Text, string? Grade, DateOnly? DoneOn, string LastText, string? LastGrade, string? ReturnReason);

/// <summary>An action with its plan, what is reported on it, and what the reader finds in the words.</summary>
internal sealed record ReportedAction(
    Guid ActionId, string Number, string Title, string PeriodText, string TargetText, PeriodReading Period, ReportedWords Words, IReadOnlyList<ReportedTarget> Targets,
    IReadOnlyList<DriftAnswer> Drift);

/// <summary>What was reported on a part that a later revision of the sheet removed.</summary>
internal sealed record RemovedPart(Guid PartId, string Number, string Title, string Text, string? Grade, DateOnly? DoneOn, IReadOnlyList<PublishedReportFigure> Figures);
