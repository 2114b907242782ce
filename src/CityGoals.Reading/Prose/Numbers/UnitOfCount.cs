namespace CityGoals.Reading.Prose.Numbers;

/// <summary>A unit in which offices count.</summary>
/// <param name="Name">The spelling that stands for all of them.</param>
/// <param name="Group">Units of one group count the same things: 人 and 名.</param>
/// <param name="Solid">Whether a figure with it is a quantity whatever word follows; after others, a further noun makes it a part of a name (5人制, 3本柱).</param>
/// <param name="English">Its name in English; the Japanese one where there is none.</param>
/// <param name="Scale">What one of it is in the unit of that name: 1割 is 10 %.</param>
internal sealed record UnitOfCount(string Name, string Group, bool Solid, string English, decimal Scale = 1);
