using System.Globalization;
using System.Security.Claims;

namespace CityGoals.ServiceDefaults;

/// <summary>
/// Knows which tokens are void before they expire: of people whose rights have changed since, and of sessions that were ended. Kept up by
/// <see cref="EndedRightsListener"/> within a moment; while SignIn cannot be reached, a token ends by itself after at most five minutes.
/// </summary>
public sealed class EndedRights
{
    private volatile Held held = new(EndedRightsState.None, []);

    /// <summary>The version of what is known.</summary>
    internal string? Version => held.State.Version;

    /// <summary>Whether the token that <paramref name="person"/> was read from is void. A sister service's token never is.</summary>
    public bool Cover(ClaimsPrincipal person)
    {
        var (state, sessions) = held;
        if (Guid.TryParse(person.FindFirstValue("sid"), out var session) && sessions.Contains(session)) return true;
        return Guid.TryParse(person.FindFirstValue("sub"), out var id) && state.Rights.TryGetValue(id, out var now)
            && int.TryParse(person.FindFirstValue("rights"), NumberStyles.None, CultureInfo.InvariantCulture, out var made) && made < now;
    }

    /// <summary>Puts what SignIn says now in the place of what it said before.</summary>
    public void Take(EndedRightsState state) => held = new(state, [.. state.Sessions]);

    private sealed record Held(EndedRightsState State, HashSet<Guid> Sessions);
}
