namespace CityGoals.Reading.Files.Office;

/// <summary>A relationship from one part of a package to another.</summary>
/// <param name="Type">The last word of its type: worksheet, sharedStrings, officeDocument.</param>
/// <param name="Part">The name of the part that it leads to.</param>
internal readonly record struct PackageRelationship(string Type, string Part);
