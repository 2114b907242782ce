namespace CityGoals.SignIn.Delivery;

/// <summary>Who gets a mail about their account.</summary>
public sealed record MailReader
{
    public required Guid PersonId { get; init; }

    public required string Name { get; init; }

    public required string Mail { get; init; }

    /// <summary>ja or en.</summary>
    public required string Language { get; init; }

    /// <summary>The city's name.</summary>
    public required string City { get; init; }

    public required string CityEn { get; init; }

    internal bool English => Language == "en";
}
