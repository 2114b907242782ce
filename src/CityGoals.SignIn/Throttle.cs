namespace CityGoals.SignIn;

/// <summary>
/// How often an account may be tried from one client, or in one browser that knows it. Counted for the pair, so that a stranger who keeps guessing shuts out
/// only himself; counted for accounts that do not exist just the same, so that the answer does not tell which do.
/// </summary>
internal static class Throttle
{
    /// <summary>Attempts in one window; the next one is refused unread.</summary>
    internal const int Attempts = 5;

    /// <summary>
    /// Attempts in one window from all clients together where the browser does not know the account: many addresses do not guess for one. Its people get in where they
    /// did before, and elsewhere by the link that they have sent to themselves.
    /// </summary>
    internal const int AttemptsOfStrangers = 50;

    /// <summary>Runs from the first attempt. A success clears what was counted for its client or browser.</summary>
    internal static readonly TimeSpan Window = TimeSpan.FromMinutes(15);
}
