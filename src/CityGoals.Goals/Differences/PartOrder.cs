namespace CityGoals.Goals.Differences;

/// <summary>Where parts of a list went. Pure.</summary>
internal static class PartOrder
{
    /// <summary>All parts of both lists: in the new order, with those that are gone behind what they stood behind.</summary>
    public static List<TKey> Together<TKey>(IReadOnlyList<TKey> before, IReadOnlyList<TKey> after)
    {
        var order = after.ToList();
        var at = -1;
        foreach (var key in before)
        {
            var place = order.IndexOf(key);
            if (place < 0) order.Insert(place = at + 1, key);
            at = place;
        }

        return order;
    }

    /// <summary>The fewest parts of both lists that had to move for the old order to become the new one.</summary>
    public static HashSet<TKey> Moved<TKey>(IReadOnlyList<TKey> before, IReadOnlyList<TKey> after)
        where TKey : notnull
    {
        var was = before.Index().ToDictionary(part => part.Item, part => part.Index);
        var common = after.Where(was.ContainsKey).ToList();
        // Of each part: the longest row of parts up to it that kept their order, and the part before it in that row.
        var lengths = new int[common.Count];
        var previous = new int[common.Count];
        for (var part = 0; part < common.Count; part++)
        {
            (lengths[part], previous[part]) = (1, -1);
            for (var earlier = 0; earlier < part; earlier++)
            {
                if (was[common[earlier]] < was[common[part]] && lengths[earlier] + 1 > lengths[part]) (lengths[part], previous[part]) = (lengths[earlier] + 1, earlier);
            }
        }

        var moved = common.ToHashSet();
        for (var part = Array.IndexOf(lengths, lengths.DefaultIfEmpty().Max()); part >= 0; part = previous[part]) moved.Remove(common[part]);
        return moved;
    }
}
