namespace CityGoals.Reading.Sheets;

/// <summary>A heading or label found at the beginning of a cell.</summary>
/// <param name="Heading">What it stands for.</param>
/// <param name="End">Where the label's words end in the cell's text, a gloss in brackets included.</param>
/// <param name="Rest">Where the field's text begins behind the label in the same cell; -1 if the cell holds the label alone.</param>
internal readonly record struct HeadingMatch(Heading Heading, int End, int Rest);
