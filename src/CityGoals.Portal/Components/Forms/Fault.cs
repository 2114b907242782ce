using CityGoals.Portal.Texts;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Components.Forms;

/// <summary>What to correct in a field. The same words stand at the field and in the summary.</summary>
/// <param name="Field">The field's name, which is its id too.</param>
public sealed record Fault(string Field, Bilingual Text)
{
    /// <summary>The fault of a text that must be there and must not be longer than <paramref name="most"/> characters; none where it is fine.</summary>
    public static Fault? OfText(string field, Bilingual label, string? text, int most, bool required = true)
    {
        if (string.IsNullOrWhiteSpace(text)) return required ? new Fault(field, FieldWords.Missing(label)) : null;
        return text.Trim().Length > most ? new Fault(field, FieldWords.TooLong(label, most)) : null;
    }

    /// <summary>The fault of words that are to say a day; none where they do, or where nothing is typed and nothing need be.</summary>
    /// <param name="day">As the words are read.</param>
    public static Fault? OfDay(string field, Bilingual label, string? words, DateOnly? day, bool required = true)
    {
        if (string.IsNullOrWhiteSpace(words)) return required ? new Fault(field, FieldWords.Missing(label)) : null;
        return day is null ? new Fault(field, FieldWords.DateUnread) : null;
    }

    /// <summary>What to correct where the service refused for the sake of one field: its words stand at that field, beside the others.</summary>
    /// <param name="refusal">None: it refused nothing.</param>
    public static IReadOnlyList<Fault> With(IReadOnlyList<Fault> faults, Refusal? refusal)
    {
        var field = refusal?.Name switch
        {
            "mail-taken" => "mail",
            "staff-number-taken" => "staffNumber",
            "post-taken" => "title",
            "department-taken" => "code",
            "holding-overlaps" => "from",
            "dates-reversed" => "until",
            "not-the-absent" => "deputyFor",
            _ => null,
        };
        return field is null ? faults : [.. faults, new Fault(field, refusal!.Title)];
    }

    /// <summary>The status of a page that comes back for correction; 200 where nothing is wrong.</summary>
    public static int StatusOf(IReadOnlyList<Fault> faults, Refusal? refusal) =>
        refusal?.Status ?? (faults.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
}
