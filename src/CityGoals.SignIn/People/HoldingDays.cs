namespace CityGoals.SignIn.People;

/// <summary>Which days of a holding may still move. What was, was: histories speak of it. Pure.</summary>
internal static class HoldingDays
{
    /// <summary>
    /// A first day that has come stays; an end that is past stays; and no end may be put before yesterday, the earliest day that ends the rights of today.
    /// </summary>
    internal static bool MayMove(DateOnly from, DateOnly? until, DateOnly newFrom, DateOnly? newUntil, DateOnly today)
    {
        var begun = from <= today;
        if (begun && newFrom != from) return false;
        if (!begun && newFrom < today) return false;
        if (until < today && newUntil != until) return false;
        return newUntil == until || newUntil is null || newUntil >= today.AddDays(-1);
    }
}
