namespace CityGoals.Reading.Tests.Prose;

/// <summary>What a metered reading has cost so far; <see cref="MeteredReading"/> makes the reader count here.</summary>
public static class Meter
{
    /// <summary>The methods entered, the loops gone round, and the characters handed to library searches.</summary>
    [field: ThreadStatic]
    public static long Steps { get; private set; }

    /// <summary>Counts a method or a round of a loop.</summary>
    public static void Step() => Steps++;

    /// <summary>Counts a search through so many characters that stopped at one of them, or at none if negative.</summary>
    public static void Found(int at, int characters) => Steps += at < 0 ? characters : at + 1;

    /// <summary>Counts a search through so many characters.</summary>
    public static void Searched(int characters) => Steps += characters;
}
