namespace CityGoals.Reading.Sheets;

/// <summary>A label of the form and the text that it owns.</summary>
/// <param name="Heading">What the label stands for.</param>
/// <param name="Label">The label as printed.</param>
internal sealed record FieldSlot(Heading Heading, SheetText Label)
{
    private readonly List<SheetText> values = [];

    /// <summary>The text, joined if the field has several cells.</summary>
    public SheetText Value => SheetText.Join(values);

    /// <summary>Whether the field takes one more text. Short fields take one: what stands behind it belongs to a label that the reader does not know.</summary>
    public bool Takes => values.Count == 0 || Heading is Heading.Alignment or Heading.Situation or Heading.Purpose or Heading.SpecialNotes or Heading.Participation or Heading.Effects;

    public void Add(SheetText text) => values.Add(text);
}
