using CityGoals.ServiceDefaults;

namespace CityGoals.SignIn.People;

/// <summary>Which new passwords are taken. Length is what counts (NIST SP 800-63B-4, 3.1.1.2): no rule about kinds of characters, no expiry. Pure.</summary>
internal static class PasswordRule
{
    /// <summary>Fewest characters.</summary>
    internal const int Shortest = 12;

    /// <summary>Most characters: longer than any that a person has, short enough to be hashed.</summary>
    internal const int Longest = 256;

    private const int FewestDifferent = 5;

    /// <summary>What is wrong with a new password; nothing if it is taken.</summary>
    internal static Bilingual? Fault(string? password, string? again, string mail, string name) => password switch
    {
        null or { Length: < Shortest } => new($"パスワードは{Shortest}文字以上にしてください。", $"Please use at least {Shortest} characters."),
        { Length: > Longest } => new($"パスワードは{Longest}文字までです。", $"Please use at most {Longest} characters."),
        _ when password != again => new("2回のパスワードが同じではありません。", "The two passwords are not the same."),
        _ when password.Distinct().Count() < FewestDifferent => new("同じ文字の繰返しが多すぎます。", "Please do not repeat the same few characters."),
        _ when Holds(password, mail.Split('@')[0]) || Holds(password, mail) || Holds(password, name) =>
            new("メールアドレスや氏名を含まないパスワードにしてください。", "Please do not use your mail address or name."),
        _ => null,
    };

    private static bool Holds(string password, string part) => part.Length >= 4 && password.Contains(part, StringComparison.OrdinalIgnoreCase);
}
