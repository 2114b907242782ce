namespace CityGoals.Analytics.Projection;

/// <summary>How many goals, initiatives, planned actions and numeric targets; as a change, how many more or fewer.</summary>
internal readonly record struct Counts(int Goals, int Initiatives, int Actions, int Targets)
{
    public static Counts operator +(Counts left, Counts right) =>
        new(left.Goals + right.Goals, left.Initiatives + right.Initiatives, left.Actions + right.Actions, left.Targets + right.Targets);

    public static Counts operator -(Counts left, Counts right) =>
        new(left.Goals - right.Goals, left.Initiatives - right.Initiatives, left.Actions - right.Actions, left.Targets - right.Targets);
}
