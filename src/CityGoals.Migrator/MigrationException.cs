namespace CityGoals.Migrator;

/// <summary>A database could not be brought up to date; the message says which script failed and why, in one line.</summary>
public sealed class MigrationException(string message, Exception? cause = null) : Exception(message, cause);
