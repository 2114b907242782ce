namespace CityGoals.Portal.Printing;

/// <summary>How far a booklet has come, in the order of the work.</summary>
public enum BookletStep
{
    /// <summary>Others are printed before it.</summary>
    Waiting,

    /// <summary>The pages are laid out for the first time, to learn where each sheet begins.</summary>
    LayingOut,

    /// <summary>They are printed again, with the page numbers in the contents.</summary>
    Numbering,

    /// <summary>It can be fetched.</summary>
    Ready,

    /// <summary>It could not be made.</summary>
    Failed,
}
