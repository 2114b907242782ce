namespace CityGoals.Reading.Sheets;

/// <summary>Shortens texts for messages.</summary>
internal static class Excerpt
{
    private const int Longest = 30;

    public static string Of(SheetText text) => Of(text.Value);

    public static string Of(string text) => text.Length <= Longest ? text : $"{text.AsSpan(0, Longest)}…";
}
