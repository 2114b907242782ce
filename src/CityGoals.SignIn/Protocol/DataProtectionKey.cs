namespace CityGoals.SignIn.Protocol;

/// <summary>A key of ASP.NET Core's data protection, shared by all replicas.</summary>
internal sealed record DataProtectionKey(string FriendlyName, string Xml);
