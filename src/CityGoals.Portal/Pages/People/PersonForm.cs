using CityGoals.Portal.Clients.People;
using CityGoals.Portal.Components.Forms;
using CityGoals.Portal.Texts;

namespace CityGoals.Portal.Pages.People;

/// <summary>What an administrator types of a person.</summary>
public sealed record PersonForm
{
    private const int MostCharacters = 100;
    private const int MostOfMail = 254;
    private const int MostOfNumber = 20;

    public string? Name { get; init; }

    public string? Kana { get; init; }

    public string? NameEn { get; init; }

    public string? Mail { get; init; }

    public string? StaffNumber { get; init; }

    /// <summary>The revision that the person has seen; 0 for a person who is new.</summary>
    public int Revision { get; init; }

    /// <summary>Given by the form, so that sending twice invites once.</summary>
    public Guid Key { get; init; }

    /// <summary>As it goes to the service.</summary>
    public PersonDetails Details => new(Trimmed(Name), Trimmed(Kana), Trimmed(NameEn), Trimmed(Mail), Trimmed(StaffNumber) is { Length: > 0 } number ? number : null);

    public static PersonForm Of(Person person) => new()
    {
        Name = person.Name,
        Kana = person.Kana,
        NameEn = person.NameEn,
        Mail = person.Mail,
        StaffNumber = person.StaffNumber,
        Revision = person.Revision,
    };

    /// <summary>What to correct, field by field, before the service is asked.</summary>
    public IReadOnlyList<Fault> Faults() => [.. new[]
    {
        Fault.OfText("name", PeopleWords.Name, Name, MostCharacters),
        Fault.OfText("kana", PeopleWords.Kana, Kana, MostCharacters) ?? (Trimmed(Kana).All(IsHiragana) ? null : new Fault("kana", PeopleWords.KanaOnly)),
        Fault.OfText("nameEn", PeopleWords.NameEn, NameEn, MostCharacters),
        Fault.OfText("mail", PeopleWords.Mail, Mail, MostOfMail) ?? (IsAddress(Trimmed(Mail)) ? null : new Fault("mail", PeopleWords.MailWrong)),
        Fault.OfText("staffNumber", PeopleWords.StaffNumber, StaffNumber, MostOfNumber, required: false),
    }.OfType<Fault>()];

    private static string Trimmed(string? text) => (text ?? "").Trim();

    // With the long vowel mark, and a space between the names.
    private static bool IsHiragana(char character) => character is (>= '\u3041' and <= '\u3096') or '\u30FC' or ' ' or '\u3000';

    // Whether the address exists, only the mail itself can tell.
    private static bool IsAddress(string mail) =>
        mail.Split('@') is [{ Length: > 0 }, { Length: > 0 } host] && host.Contains('.', StringComparison.Ordinal) && !mail.Any(char.IsWhiteSpace);
}
