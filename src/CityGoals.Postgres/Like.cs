namespace CityGoals.Postgres;

/// <summary>Patterns for <c>like</c> out of what people type.</summary>
public static class Like
{
    /// <summary>Finds a text anywhere; none where nothing was typed. What means something in a pattern stands for itself.</summary>
    public static string? Holding(string? typed) => NoneIfEmpty(typed) is { } text
        ? $"%{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%"
        : null;

    /// <summary>A form sends what was left empty, too.</summary>
    public static string? NoneIfEmpty(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
