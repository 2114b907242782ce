using System.Diagnostics.CodeAnalysis;
using CityGoals.ServiceDefaults;

namespace CityGoals.Progress;

/// <summary>What was asked for, or why not.</summary>
internal readonly record struct Outcome<T> where T : class
{
    private Outcome(T? value, Refusal? refusal) => (Value, Refusal) = (value, refusal);

    /// <summary>What was asked for; none if it was refused.</summary>
    public T? Value { get; }

    /// <summary>Why not; none if it was done.</summary>
    public Refusal? Refusal { get; }

    /// <summary>Tells the two apart.</summary>
    public bool IsRefused([NotNullWhen(true)] out Refusal? refusal, [NotNullWhen(false)] out T? value)
    {
        (refusal, value) = (Refusal, Value);
        return refusal is not null;
    }

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Refusal refusal) => new(null, refusal);
}
