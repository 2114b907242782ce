namespace CityGoals.Reading.Files;

/// <summary>The character encodings that a text file may have.</summary>
public enum SheetEncoding
{
    /// <summary>UTF-8, with or without a byte order mark.</summary>
    Utf8,

    /// <summary>UTF-16, little end first, with a byte order mark.</summary>
    Utf16LittleEndian,

    /// <summary>UTF-16, big end first, with a byte order mark.</summary>
    Utf16BigEndian,

    /// <summary>CP932, Microsoft's Shift_JIS.</summary>
    Cp932,
}
