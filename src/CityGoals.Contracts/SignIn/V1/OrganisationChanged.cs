namespace CityGoals.Contracts.SignIn.V1;

/// <summary>The tree of a city's departments and sections changed, now or for a coming day. Carries the whole tree, with its past.</summary>
public sealed record OrganisationChanged
{
    /// <summary>全国地方公共団体コード, 6 digits with the check digit.</summary>
    public required string MunicipalityCode { get; init; }

    /// <summary>Counts the changes of the tree, from 1; a consumer that holds a higher one ignores this event.</summary>
    public required int Revision { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>Every department, section and office that the city has, had or will have.</summary>
    public required IReadOnlyList<OrganisationUnit> Units { get; init; }
}
