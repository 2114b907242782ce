namespace CityGoals.Reading.Sheets;

/// <summary>An action while its texts are gathered from the columns.</summary>
internal sealed class ActionParts(SheetText title, bool planned)
{
    private readonly List<SheetText> titles = [title];
    private readonly Dictionary<Heading, List<SheetText>> texts = [];

    public bool Planned => planned;

    public bool Has(Heading column) => texts.ContainsKey(column);

    /// <summary>Adds to the title what a further line says.</summary>
    public void Add(SheetText title) => titles.Add(title);

    public void Add(Heading column, SheetText text)
    {
        if (!texts.TryGetValue(column, out var known))
        {
            texts[column] = known = [];
        }

        known.Add(text);
    }

    public ActionReading Read(int ordinal, FindingList findings)
    {
        var title = findings.Join(titles);
        return new(ordinal, title, CarriedOver.In(title), Text(Heading.Period), Text(Heading.Target), Text(Heading.MidReport), Text(Heading.FinalReport), planned);

        SheetText Text(Heading column) => texts.TryGetValue(column, out var parts) ? findings.Join(parts) : SheetText.None;
    }
}
