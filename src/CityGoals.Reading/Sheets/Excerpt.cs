namespace CityGoals.Reading.Sheets;

/// <summary>Shortens texts for messages.</summary>
internal static class Excerpt
{
    private const int Longest = 30;

    public static string Of(SheetText text) => text.Value.Length <= Longest ? text.Value : $"{text.Value.AsSpan(0, Longest)}…";
}
