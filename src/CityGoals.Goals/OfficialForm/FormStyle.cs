namespace CityGoals.Goals.OfficialForm;

/// <summary>How a box of the form looks on a worksheet; the values are places in the workbook's table of formats.</summary>
internal enum FormStyle
{
    /// <summary>Outside of the form.</summary>
    Plain = 0,

    /// <summary>The heading over the form.</summary>
    Heading = 1,

    /// <summary>A label, or the head of a column.</summary>
    Label = 2,

    /// <summary>A text that people write.</summary>
    Text = 3,

    /// <summary>The same, where it begins like a formula: it stays text when somebody edits it.</summary>
    TextAsTyped = 4,
}
