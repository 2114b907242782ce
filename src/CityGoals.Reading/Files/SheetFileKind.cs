namespace CityGoals.Reading.Files;

/// <summary>The kinds of files that sheets come in, told by their content.</summary>
public enum SheetFileKind
{
    /// <summary>None that can be read.</summary>
    Unknown,

    /// <summary>The text form.</summary>
    Text,

    /// <summary>Excel, .xlsx.</summary>
    Xlsx,

    /// <summary>Word, .docx.</summary>
    Docx,

    /// <summary>PDF with a text layer.</summary>
    Pdf,
}
