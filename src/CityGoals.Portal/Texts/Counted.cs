using System.Globalization;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Texts;

/// <summary>Numbers with what they count.</summary>
public static class Counted
{
    /// <summary>1,234, in either language.</summary>
    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>4目標; 1 goal, 4 goals.</summary>
    public static Bilingual Goals(int count) => Of(count, "目標", "goal", "goals");

    /// <summary>取組項目4件; 4 initiatives.</summary>
    public static Bilingual Initiatives(int count) => new($"取組項目{Number(count)}件", English(count, "initiative", "initiatives"));

    /// <summary>個別取組11件; 11 actions.</summary>
    public static Bilingual Actions(int count) => new($"個別取組{Number(count)}件", English(count, "action", "actions"));

    /// <summary>3件; 3 items.</summary>
    public static Bilingual Items(int count) => Of(count, "件", "item", "items");

    /// <summary>A number with its counter word, and with the English noun in the right number.</summary>
    public static Bilingual Of(int count, string counter, string one, string many) => new(Number(count) + counter, English(count, one, many));

    /// <summary>12 KB, 3.4 MB, in either language; never nothing.</summary>
    /// <param name="bytes">Of a file.</param>
    public static string Size(int bytes) => bytes < 999_500
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, Math.Round(bytes / 1000m))} KB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000m:0.#} MB");

    private static string English(int count, string one, string many) => $"{Number(count)} {(count == 1 ? one : many)}";
}
