namespace CityGoals.SignIn.Endpoints.Staff;

/// <summary>A member of staff.</summary>
public sealed record PersonAnswer
{
    public required Guid PersonId { get; init; }

    public required int Revision { get; init; }

    public required string Name { get; init; }

    /// <summary>Reading of the name, in hiragana.</summary>
    public required string Kana { get; init; }

    public required string NameEn { get; init; }

    public required string Mail { get; init; }

    public string? StaffNumber { get; init; }

    /// <summary>ja or en: the language of mails.</summary>
    public required string Language { get; init; }

    /// <summary>invited (no password yet), active or suspended.</summary>
    public required string State { get; init; }

    /// <summary>codes, where an authenticator is set up, or none.</summary>
    public required string SecondFactor { get; init; }

    /// <summary>How many recovery codes are left; told to the person alone.</summary>
    public int? RecoveryCodesLeft { get; init; }

    /// <summary>Posts held, in the order of their first days: past, present and to come.</summary>
    public IReadOnlyList<HoldingAnswer> Holdings { get; init; } = [];
}
