namespace CityGoals.Reading.Plans;

/// <summary>Why a person should look twice before an alignment is taken as proposed.</summary>
public enum AlignmentDoubt
{
    /// <summary>The title is written a little differently: 経営 for 運営, a doubled word.</summary>
    Spelling,

    /// <summary>More is written than the number and the title.</summary>
    MoreWords,

    /// <summary>Only the number is written.</summary>
    NumberOnly,

    /// <summary>Only the title is written.</summary>
    TitleOnly,

    /// <summary>The title belongs to an element with another number.</summary>
    OtherNumber,

    /// <summary>The number belongs to an element with another title.</summary>
    OtherTitle,

    /// <summary>The element does not lie under the one that is written before it.</summary>
    OtherPlace,

    /// <summary>Other elements fit as well.</summary>
    Several,
}
