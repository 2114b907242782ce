using Microsoft.IdentityModel.Tokens;

namespace CityGoals.TestKit.Tokens;

/// <summary>What a token of the tests says; what is not set is as in a good one.</summary>
public sealed record TestToken
{
    public string Subject { get; init; } = "019ab000-0000-7000-8000-000000000001";

    public string Name { get; init; } = "試験 花子";

    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>None for a sister service.</summary>
    public string? Municipality { get; init; }

    public IReadOnlyList<string> Departments { get; init; } = [];

    /// <summary>Which role is held where; none: every role in every department.</summary>
    public IReadOnlyList<string>? Posts { get; init; }

    public IReadOnlyList<string> Audiences { get; init; } = ["goals", "progress", "notifications", "analytics"];

    public string Issuer { get; init; } = TestTokens.Issuer;

    /// <summary>The type in the token's header; <c>at+jwt</c> for an access token.</summary>
    public string Type { get; init; } = "at+jwt";

    /// <summary>None: far in the future of every test.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>None: the key of the tests.</summary>
    public SigningCredentials? Key { get; init; }
}
