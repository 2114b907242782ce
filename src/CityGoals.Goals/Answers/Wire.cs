using System.Text.Json;

namespace CityGoals.Goals.Answers;

/// <summary>How names look in answers.</summary>
internal static class Wire
{
    /// <summary>The kebab-case form of a stored name: AtLeast is at-least.</summary>
    public static string Name(string stored) => JsonNamingPolicy.KebabCaseLower.ConvertName(stored);
}
