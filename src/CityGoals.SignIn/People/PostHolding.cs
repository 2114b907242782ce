namespace CityGoals.SignIn.People;

/// <summary>A post held by a person.</summary>
public sealed record PostHolding
{
    public required string DepartmentCode { get; init; }

    /// <summary>Roles that the post carries, as in the <c>role</c> claim.</summary>
    public required string[] Roles { get; init; }

    /// <summary>First day in the post.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last day in the post; none while nobody knows the end.</summary>
    public DateOnly? ValidTo { get; init; }
}
