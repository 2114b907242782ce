using CityGoals.Postgres;
using CityGoals.Postgres.Audit;

namespace CityGoals.SignIn.People;

/// <summary>What signing in needs to know of a person. What the person may do comes from the posts held, never from here.</summary>
public sealed record Account
{
    public required Guid PersonId { get; init; }

    public required string Name { get; init; }

    public required string Mail { get; init; }

    /// <summary>ja or en: the language of mails.</summary>
    public required string Language { get; init; }

    /// <summary>None until the invitation is taken up.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>Since when the person may not sign in; none while the account is in use.</summary>
    public DateTimeOffset? SuspendedAt { get; init; }

    /// <summary>The authenticator's secret, sealed by data protection; none without one.</summary>
    public byte[]? AuthenticatorSecret { get; init; }

    /// <summary>The time step of the last code that was taken: none is taken twice.</summary>
    public long? AuthenticatorStep { get; init; }

    /// <summary>For the sample city's demo accounts: nobody who tries the product has their authenticator.</summary>
    public bool SecondFactorWaived { get; init; }

    /// <summary>Whether a post held today asks for a second factor.</summary>
    public bool SecondFactorRequired { get; init; }

    internal bool English => Language == "en";

    /// <summary>Whether the account has to be given a second factor before it is let in.</summary>
    internal bool MustEnrol => AuthenticatorSecret is null && SecondFactorRequired && !SecondFactorWaived;

    /// <summary>The person, as the audit trail names who acts.</summary>
    internal AuditActor ActorIn(MunicipalityCode municipality) => new(municipality, PersonId.ToString(), Name);
}
