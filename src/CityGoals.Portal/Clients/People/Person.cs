namespace CityGoals.Portal.Clients.People;

/// <summary>A member of the city's staff with an account.</summary>
public sealed record Person
{
    public required Guid PersonId { get; init; }

    /// <summary>Counts the changes; a change names the one that it was made from.</summary>
    public int Revision { get; init; }

    public required string Name { get; init; }

    /// <summary>Reading of the name, in hiragana.</summary>
    public required string Kana { get; init; }

    public required string NameEn { get; init; }

    public required string Mail { get; init; }

    /// <summary>職員番号; none where the city gives none.</summary>
    public string? StaffNumber { get; init; }

    /// <summary>invited, active or suspended.</summary>
    public required string State { get; init; }

    /// <summary>none or codes.</summary>
    public required string SecondFactor { get; init; }

    /// <summary>How many recovery codes are left; known to the person alone.</summary>
    public int? RecoveryCodesLeft { get; init; }

    /// <summary>Posts held once, now and in time to come.</summary>
    public IReadOnlyList<Holding> Holdings { get; init; } = [];

    /// <summary>What of it people may write.</summary>
    public PersonDetails Details => new(Name, Kana, NameEn, Mail, StaffNumber);
}
