namespace CityGoals.Reading.Files.Xlsx;

/// <summary>The kinds of pieces of a number format.</summary>
internal enum FormatTokenKind
{
    /// <summary>Text that is shown as it is.</summary>
    Literal,

    /// <summary>Places for digits, with separators and the per cent sign.</summary>
    Digits,

    /// <summary>A part of a date or time: yyyy, m, d, ggg, e, h, AM/PM.</summary>
    Date,

    /// <summary>Hours, minutes or seconds that count on beyond a day: [h].</summary>
    Elapsed,

    /// <summary>The number as it is.</summary>
    General,

    /// <summary>What this reader does not write: conditions, fractions.</summary>
    Unknown,
}
