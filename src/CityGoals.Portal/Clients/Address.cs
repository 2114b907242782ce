using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;

namespace CityGoals.Portal.Clients;

/// <summary>Addresses with their parts escaped.</summary>
internal static class Address
{
    /// <summary>A path with the query members that have a value.</summary>
    internal static string Of(string path, params ReadOnlySpan<(string Name, object? Value)> query)
    {
        var members = new QueryBuilder();
        foreach (var (name, value) in query)
        {
            if (Text(value) is { Length: > 0 } text) members.Add(name, text);
        }

        return path + members.ToQueryString();
    }

    /// <summary>One part of a path.</summary>
    internal static string Part(object value) => Uri.EscapeDataString(Text(value) ?? "");

    private static string? Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture);
}
