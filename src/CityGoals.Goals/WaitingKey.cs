using System.Globalization;

namespace CityGoals.Goals;

/// <summary>The place in the list of what waits, behind which the next page begins.</summary>
/// <param name="Since">Since when the last sheet of the page waits.</param>
internal readonly record struct WaitingKey(DateTimeOffset Since, Guid GoalSheetId)
{
    /// <summary>Reads what <see cref="ToString"/> gave; nothing means the beginning.</summary>
    public static bool TryParse(string? text, out WaitingKey key)
    {
        key = new WaitingKey(DateTimeOffset.UnixEpoch, Guid.Empty);
        if (text is null) return true;
        if (text.Split('_') is not [var since, var id]) return false;
        if (!long.TryParse(since, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) || ticks > DateTimeOffset.MaxValue.UtcTicks) return false;
        if (!Guid.TryParse(id, out var sheet)) return false;
        key = new WaitingKey(new DateTimeOffset(ticks, TimeSpan.Zero), sheet);
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Since.UtcTicks}_{GoalSheetId}");
}
