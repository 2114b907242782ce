using CityGoals.SignIn.People;
using Microsoft.AspNetCore.Identity;

namespace CityGoals.SignIn;

/// <summary>Takes as long over an account that does not exist as over one that does, so that time does not tell which do.</summary>
internal sealed class PasswordDecoy(IPasswordHasher<Account> hasher)
{
    private readonly Lazy<string> hash = new(() => hasher.HashPassword(null!, Guid.NewGuid().ToString()));

    internal void Verify(string password) => hasher.VerifyHashedPassword(null!, hash.Value, password);
}
