namespace CityGoals.Portal.Clients.Goals;

/// <summary>A goal as the official form states it: its boxes, and the cells of its table row by row.</summary>
public sealed record GoalForm(
    string Heading,
    FormField Title,
    FormField Department,
    FormField Rank,
    IReadOnlyList<FormField> Alignments,
    FormField Situation,
    FormField Purpose,
    IReadOnlyList<string> Columns,
    IReadOnlyList<IReadOnlyList<string>> Rows,
    FormField SpecialNotes,
    FormField Participation,
    FormField Effects);
