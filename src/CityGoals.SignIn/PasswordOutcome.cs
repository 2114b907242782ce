using CityGoals.SignIn.People;

namespace CityGoals.SignIn;

/// <summary>What came of an attempt to sign in.</summary>
/// <param name="Account">Whose password it was; none if the attempt failed.</param>
/// <param name="RefusedUntil">Set if there were too many attempts: nothing was looked at, and the next one may be made from then on.</param>
/// <param name="ByStrangers">Whether these were attempts from many clients, all in browsers that do not know the account.</param>
internal sealed record PasswordOutcome(Account? Account, DateTimeOffset? RefusedUntil = null, bool ByStrangers = false);
