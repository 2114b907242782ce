using System.Text.Encodings.Web;
using System.Text.Json;

namespace CityGoals.Goals.Editing;

/// <summary>Merges values and lists that two sides changed, and notes where both did. Where they conflict, my side holds.</summary>
internal sealed class ThreeWay
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<MergeConflict> conflicts = [];

    /// <summary>What is left to decide.</summary>
    public IReadOnlyList<MergeConflict> Conflicts => conflicts;

    /// <summary>A value that each side may have changed.</summary>
    public T Field<T>(string part, string field, T? origin, T theirs, T mine)
    {
        if (SheetEdit.SameText(mine, theirs) || SheetEdit.SameText<T?>(theirs, origin)) return mine;
        if (SheetEdit.SameText<T?>(mine, origin)) return theirs;
        conflicts.Add(new MergeConflict(part, field, Words(origin), Words(theirs), Words(mine)));
        return mine;
    }

    /// <summary>
    /// The parts that stand after both sides added and removed some: what one side removed and the other left as it was is gone, what one side removed
    /// and the other changed stays, as a conflict.
    /// </summary>
    public HashSet<TKey> Kept<TKey, T>(IReadOnlyDictionary<TKey, T> origin, IReadOnlyDictionary<TKey, T> theirs, IReadOnlyDictionary<TKey, T> mine, Func<T, string> words)
        where TKey : notnull
    {
        var kept = new HashSet<TKey>();
        foreach (var key in theirs.Keys.Union(mine.Keys))
        {
            var (isTheirs, isMine) = (theirs.TryGetValue(key, out var their), mine.TryGetValue(key, out var own));
            if ((isTheirs && isMine) || !origin.TryGetValue(key, out var before)) kept.Add(key);
            else if (!SheetEdit.SameText(before, isTheirs ? their : own))
            {
                kept.Add(key);
                conflicts.Add(new MergeConflict(key.ToString()!, "removal", words(before), isTheirs ? words(their!) : null, isMine ? words(own!) : null));
            }
        }

        return kept;
    }

    /// <summary>
    /// The order of the parts that stand: that of the side that moved some; what only the other side has comes behind whatever it follows there.
    /// </summary>
    public List<TKey> Order<TKey>(string part, IReadOnlyList<TKey> origin, IReadOnlyList<TKey> theirs, IReadOnlyList<TKey> mine, IReadOnlySet<TKey> kept)
        where TKey : notnull
    {
        var (theyMoved, iMoved) = (Moved(origin, theirs), Moved(origin, mine));
        if (theyMoved && iMoved && Moved(theirs, mine)) conflicts.Add(new MergeConflict(part, "place", Listed(origin), Listed(theirs), Listed(mine)));
        var (first, second) = theyMoved && !iMoved ? (theirs, mine) : (mine, theirs);
        var order = first.Where(kept.Contains).ToList();
        var at = -1;
        foreach (var key in second.Where(kept.Contains))
        {
            var place = order.IndexOf(key);
            if (place < 0) order.Insert(place = at + 1, key);
            at = place;
        }

        return order;
    }

    /// <summary>What both have stands in another order.</summary>
    private static bool Moved<TKey>(IReadOnlyList<TKey> origin, IReadOnlyList<TKey> side) => !origin.Where(side.Contains).SequenceEqual(side.Where(origin.Contains));

    private static string? Words<T>(T value) => value is null ? null : value as string ?? JsonSerializer.Serialize(value, Json);

    private static string Listed<TKey>(IEnumerable<TKey> keys) => string.Join(' ', keys);
}
