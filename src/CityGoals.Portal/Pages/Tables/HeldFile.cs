namespace CityGoals.Portal.Pages.Tables;

/// <summary>A file that waits for its person's word.</summary>
public sealed record HeldFile(string Name, byte[] Bytes);
