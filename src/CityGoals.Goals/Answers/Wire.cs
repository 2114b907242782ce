using System.Text.Json;
using CityGoals.Reading.Prose;
using CityGoals.ServiceDefaults;

namespace CityGoals.Goals.Answers;

/// <summary>How names and sentences look in answers.</summary>
internal static class Wire
{
    /// <summary>The kebab-case form of a stored name: AtLeast is at-least.</summary>
    public static string Name(string stored) => JsonNamingPolicy.KebabCaseLower.ConvertName(stored);

    /// <summary>A reader's sentence in both languages.</summary>
    public static Bilingual Words(BilingualText text) => new(text.Japanese, text.English);
}
