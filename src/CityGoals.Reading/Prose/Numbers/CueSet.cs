namespace CityGoals.Reading.Prose.Numbers;

/// <summary>A set of cues.</summary>
internal struct CueSet
{
    private ulong bits;

    public void Add(FigureCue cue) => bits |= 1UL << (int)cue;

    public readonly bool Contains(FigureCue cue) => (bits & (1UL << (int)cue)) != 0;
}
