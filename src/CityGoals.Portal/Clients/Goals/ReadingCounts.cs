namespace CityGoals.Portal.Clients.Goals;

/// <summary>How much a file holds, and how well it could be read.</summary>
/// <param name="Read">Readings without doubt, or decided by a person.</param>
/// <param name="ToCheck">Readings with a flag or an assumption.</param>
/// <param name="Unread">Texts from which nothing could be told.</param>
public sealed record ReadingCounts(int Goals, int Initiatives, int Actions, int Read, int ToCheck, int Unread)
{
    /// <summary>Readings that wait for a person.</summary>
    public int Open => ToCheck + Unread;
}
