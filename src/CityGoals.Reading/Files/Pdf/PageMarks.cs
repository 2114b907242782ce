namespace CityGoals.Reading.Files.Pdf;

/// <summary>What a page of a PDF shows, as far as a table is made of it.</summary>
internal sealed class PageMarks
{
    /// <summary>The characters.</summary>
    public List<Glyph> Glyphs { get; } = [];

    /// <summary>The level lines.</summary>
    public List<Ruling> Level { get; } = [];

    /// <summary>The upright lines.</summary>
    public List<Ruling> Upright { get; } = [];

    /// <summary>How many characters the file does not say the meaning of.</summary>
    public int Unreadable { get; set; }

    /// <summary>How many pictures the page has.</summary>
    public int Pictures { get; set; }
}
