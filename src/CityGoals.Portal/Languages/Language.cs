using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Languages;

/// <summary>The language in which a page speaks: Japanese unless the person chose English.</summary>
public sealed record Language
{
    /// <summary>日本語.</summary>
    public static readonly Language Japanese = new("ja", "日本語");

    /// <summary>English.</summary>
    public static readonly Language English = new("en", "English");

    private Language(string code, string name) => (Code, Name) = (code, name);

    /// <summary>The code of HTML's <c>lang</c>.</summary>
    public string Code { get; }

    /// <summary>What it calls itself.</summary>
    public string Name { get; }

    /// <summary>The one to switch to.</summary>
    public Language Other => this == Japanese ? English : Japanese;

    /// <summary>A text in this language.</summary>
    public string this[Bilingual text] => this == English ? text.En : text.Ja;

    /// <summary>The language with a code; none if the portal does not speak it.</summary>
    public static Language? Coded(string? code) => code switch
    {
        "ja" => Japanese,
        "en" => English,
        _ => null,
    };
}
