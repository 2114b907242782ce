using CityGoals.Portal.Texts;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Pages.Editing;

/// <summary>The names of the fields of a sheet's form, and how long they may be: as Goals takes them.</summary>
internal static class EditFields
{
    /// <summary>Most UTF-16 units of the goal's title, of a box, of a part's text, of since when it goes on, and of a number.</summary>
    public const int Title = 1000, Box = 20000, Text = 4000, Since = 200, Number = 20, Reason = 2000;

    /// <summary>Most fields of a form: the largest sheet that Goals takes, 50 initiatives of 50 actions each, would be larger, but is no sheet that a person writes on one page.</summary>
    public const int Most = 20_000;

    public static string Alignment(int place, string field) => $"l-{place}-{field}";

    public static string Initiative(Guid id, string field) => $"i-{id}-{field}";

    public static string Action(Guid id, string field) => $"a-{id}-{field}";

    /// <summary>What a field of the content is called, by the name that Goals gives it.</summary>
    public static Bilingual LabelOf(string field) => field switch
    {
        "title" => EditWords.Title,
        "situation" => SheetWords.Situation,
        "purpose" => SheetWords.Purpose,
        "participation" => SheetWords.Participation,
        "effect" => SheetWords.Effect,
        "otherNotes" => SheetWords.OtherNotes,
        "note" => EditWords.Note,
        "carriedOverFrom" => EditWords.Since,
        "number" => EditWords.Number,
        "periodText" => SheetWords.Period,
        "targetText" => SheetWords.Target,
        "period" or "targets" => SheetWords.Reading,
        "text" => EditWords.AlignmentText,
        "removal" => EditWords.Removal,
        _ => EditWords.Place,
    };
}
