namespace CityGoals.SignIn.People;

/// <summary>A column of a file of staff, by either of its names.</summary>
/// <param name="Ja">Its name in Japanese, as exports write it.</param>
/// <param name="En">Its name in English.</param>
/// <param name="Required">Whether every line has to fill it.</param>
public sealed record StaffColumn(string Ja, string En, bool Required = false);
