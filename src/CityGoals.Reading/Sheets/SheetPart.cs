namespace CityGoals.Reading.Sheets;

/// <summary>A part of a file that counts its own lines, as shown to people: シート「総務部」, 2ページ目.</summary>
/// <param name="Japanese">Its name in Japanese.</param>
/// <param name="English">Its name in English.</param>
public sealed record SheetPart(string Japanese, string English);
