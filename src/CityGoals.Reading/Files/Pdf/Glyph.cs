namespace CityGoals.Reading.Files.Pdf;

/// <summary>A character on a page, in points from the lower left corner.</summary>
/// <param name="Left">Where it begins on its line.</param>
/// <param name="Right">Where it ends.</param>
/// <param name="Base">The height of its line.</param>
/// <param name="Size">The size of its font.</param>
/// <param name="Text">What it says.</param>
internal readonly record struct Glyph(double Left, double Right, double Base, double Size, string Text)
{
    /// <summary>The middle of the character, by which it belongs to a cell.</summary>
    public (double X, double Y) Middle => ((Left + Right) / 2, Base + (Size / 3));
}
