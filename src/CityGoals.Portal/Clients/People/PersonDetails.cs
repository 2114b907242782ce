namespace CityGoals.Portal.Clients.People;

/// <summary>What an administrator writes of a person.</summary>
/// <param name="Kana">Reading of the name, in hiragana.</param>
/// <param name="StaffNumber">職員番号; none where the city gives none.</param>
public sealed record PersonDetails(string Name, string Kana, string NameEn, string Mail, string? StaffNumber);
