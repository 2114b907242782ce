namespace CityGoals.SignIn;

/// <summary>Rights or a session ended.</summary>
internal sealed class RightsSignal : Signal;
