namespace CityGoals.SignIn;

/// <summary>A mail waits to be sent.</summary>
internal sealed class MailSignal : Signal;
