namespace CityGoals.Goals.Import;

/// <summary>How far a file of an import job has come.</summary>
public enum ImportFileState
{
    /// <summary>Not read yet.</summary>
    Waiting,

    /// <summary>Read; nothing of it is imported yet.</summary>
    Read,

    /// <summary>Cannot be read; the places are named.</summary>
    Refused,

    /// <summary>Its goal sheets are made.</summary>
    Made,

    /// <summary>The same bytes were imported before; nothing changes.</summary>
    Unchanged,
}
