namespace CityGoals.Contracts.SignIn.V1;

/// <summary>A member of a city's staff came, or what is known of them or their posts changed, now or for a coming day. Carries all of it.</summary>
public sealed record StaffChanged
{
    /// <summary>全国地方公共団体コード, 6 digits with the check digit.</summary>
    public required string MunicipalityCode { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>Counts the changes of this person, from 1; a consumer that holds a higher one ignores this event.</summary>
    public required int Revision { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    public required string Name { get; init; }

    /// <summary>Reading of the name, in hiragana: people are listed in its order.</summary>
    public required string Kana { get; init; }

    public required string NameEn { get; init; }

    /// <summary>Whether the person may sign in, as far as their account goes.</summary>
    public required bool Active { get; init; }

    /// <summary>Every post that the person has held, holds or will hold, in the order of the first days.</summary>
    public required IReadOnlyList<StaffPost> Posts { get; init; }
}
