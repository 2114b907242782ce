namespace CityGoals.Reading.Sheets;

/// <summary>How the actions of an initiative are numbered, in the order in which official writing ranks the styles.</summary>
public enum NumberingStyle
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>(1) （１） ⑴</summary>
    Parentheses,

    /// <summary>① ②</summary>
    Circled,

    /// <summary>1. １． 1)</summary>
    Dotted,
}
