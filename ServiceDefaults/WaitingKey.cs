using System.Globalization;

namespace CityGoals.ServiceDefaults;

/// <summary>The place in a list of what waits, behind which the next page begins.</summary>
/// <param name="Since">Since when the last one of the page waits.</param>
/// <param name="Id">Its id.</param>
/// <param name="Within">The id of what it belongs to, where its own is not unique; else empty.</param>
public readonly record struct WaitingKey(DateTimeOffset Since, Guid Id, Guid Within = default)
{
    /// <summary>Reads what <see cref="ToString"/> gave; nothing means the beginning.</summary>
    public static bool TryParse(string? text, out WaitingKey key)
    {
        key = new WaitingKey(DateTimeOffset.UnixEpoch, Guid.Empty);
        if (text is null) return true;
        if (text.Split('_') is not [var since, var first, .. var rest] || rest.Length > 1) return false;
        if (!long.TryParse(since, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) || ticks > DateTimeOffset.MaxValue.UtcTicks) return false;
        var within = Guid.Empty;
        if (!Guid.TryParse(first, out var id) || (rest is [var second] && !Guid.TryParse(second, out within))) return false;
        key = new WaitingKey(new DateTimeOffset(ticks, TimeSpan.Zero), id, within);
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Since.UtcTicks}_{Id}{(Within == Guid.Empty ? "" : $"_{Within}")}");
}
