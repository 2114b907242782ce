namespace CityGoals.SignIn;

/// <summary>
/// How often an account may be tried from one client. Counted for the pair, so that a stranger who keeps guessing shuts out
/// only himself; counted for accounts that do not exist just the same, so that the answer does not tell which do.
/// </summary>
internal static class Throttle
{
    /// <summary>Attempts in one window; the next one is refused unread.</summary>
    internal const int Attempts = 5;

    /// <summary>Runs from the first attempt. A success clears it.</summary>
    internal static readonly TimeSpan Window = TimeSpan.FromMinutes(15);
}
