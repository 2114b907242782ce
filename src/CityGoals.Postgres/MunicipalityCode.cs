using System.Diagnostics.CodeAnalysis;

namespace CityGoals.Postgres;

/// <summary>
/// 全国地方公共団体コード: five digits and a check digit. Leads every key that holds a city's data and opens a tenant scope.
/// The check digit is 11 minus the remainder of the digits' sum, weighted 6 5 4 3 2, by 11; its last digit.
/// </summary>
public readonly record struct MunicipalityCode
{
    private static readonly int[] Weights = [6, 5, 4, 3, 2];

    private readonly string? text;

    private MunicipalityCode(string text) => this.text = text;

    /// <summary>Reads six digits. Throws where they are not a code; use <see cref="TryParse"/> for what a person typed.</summary>
    /// <exception cref="FormatException">Not six digits, or the check digit does not fit.</exception>
    public static MunicipalityCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"'{text}' is not a municipality code of six digits with its check digit.");

    /// <summary>Reads six digits; false where they are no code.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out MunicipalityCode code)
    {
        code = default;
        if (text is not { Length: 6 } || !text.All(char.IsAsciiDigit) || CheckDigit(text) != text[5] - '0') return false;
        code = new MunicipalityCode(text);
        return true;
    }

    /// <summary>The six digits.</summary>
    public override string ToString() => text ?? throw new InvalidOperationException("A municipality code has no default value.");

    private static int CheckDigit(string digits)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++) sum += (digits[i] - '0') * Weights[i];
        return (11 - (sum % 11)) % 10;
    }
}
