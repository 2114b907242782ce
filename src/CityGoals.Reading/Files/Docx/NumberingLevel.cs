namespace CityGoals.Reading.Files.Docx;

/// <summary>A level of an automatic numbering (ECMA-376 part 1, 17.9.6).</summary>
/// <param name="Start">The first number.</param>
/// <param name="Format">How numbers are written: decimal, decimalEnclosedCircle, aiueo …</param>
/// <param name="Text">The text around them: (%1).</param>
internal sealed record NumberingLevel(int Start, string Format, string Text);
