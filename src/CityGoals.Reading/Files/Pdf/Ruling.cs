namespace CityGoals.Reading.Files.Pdf;

/// <summary>A straight line on a page, level or upright.</summary>
/// <param name="At">Its height if it is level, its distance from the left if it is upright, in points.</param>
/// <param name="From">Where it begins in the other direction.</param>
/// <param name="To">Where it ends.</param>
internal readonly record struct Ruling(double At, double From, double To);
