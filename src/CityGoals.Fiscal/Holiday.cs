namespace CityGoals.Fiscal;

/// <summary>A day off by the law on national holidays (国民の祝日に関する法律).</summary>
/// <param name="Day">The day.</param>
/// <param name="Name">Its name in Japanese.</param>
/// <param name="EnglishName">Its name in English.</param>
public sealed record Holiday(DateOnly Day, string Name, string EnglishName);
