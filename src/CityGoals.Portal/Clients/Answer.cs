using System.Diagnostics.CodeAnalysis;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Clients;

/// <summary>What a service did, or why it refused.</summary>
public readonly record struct Answer<T> where T : class
{
    private Answer(T? value, Refusal? refusal) => (Value, Refusal) = (value, refusal);

    /// <summary>What was done; none if it was refused.</summary>
    public T? Value { get; }

    /// <summary>Why not; none if it was done.</summary>
    public Refusal? Refusal { get; }

    /// <summary>Tells the two apart.</summary>
    public bool IsRefused([NotNullWhen(true)] out Refusal? refusal, [NotNullWhen(false)] out T? value)
    {
        (refusal, value) = (Refusal, Value);
        return refusal is not null;
    }

    public static implicit operator Answer<T>(T value) => new(value, null);

    public static implicit operator Answer<T>(Refusal refusal) => new(null, refusal);
}
