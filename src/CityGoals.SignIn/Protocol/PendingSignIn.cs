namespace CityGoals.SignIn.Protocol;

/// <summary>Somebody who gave the right password and still owes the second factor.</summary>
/// <param name="MunicipalityCode">The city.</param>
/// <param name="ReturnUrl">Where to go afterwards.</param>
/// <param name="English">The language of the form.</param>
/// <param name="Until">After it, they begin anew.</param>
/// <param name="NewSecret">The secret of an authenticator that is being set up; none where one is asked for a code.</param>
/// <param name="SessionId">The session from which a new authenticator is set up; none before there is one.</param>
internal sealed record PendingSignIn(
    string MunicipalityCode, Guid PersonId, string? ReturnUrl, bool English, DateTimeOffset Until, byte[]? NewSecret = null, Guid? SessionId = null);
