using System.Text;

namespace CityGoals.SignIn.People;

/// <summary>A mail address as the name of an account: however it is written, in width or case, it is the same one.</summary>
internal static class AccountKey
{
    internal static string Of(string mail) => mail.Trim().Normalize(NormalizationForm.FormKC).ToUpperInvariant();
}
