namespace Aspire.Hosting.Processes;

/// <summary>An account that root lends a child.</summary>
/// <param name="User">Name or number of the user.</param>
/// <param name="Group">Name or number of the user's group.</param>
/// <param name="PassClosedFolders">
/// Whether the child may pass folders that are closed to the account, as root's home is. It may then touch what root may touch, so only where needed.
/// </param>
public sealed record RunAs(string User, string Group, bool PassClosedFolders = false);
