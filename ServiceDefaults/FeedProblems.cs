namespace CityGoals.ServiceDefaults;

/// <summary>The refusals of every state feed.</summary>
public static class FeedProblems
{
    /// <summary>A sister service did not say whose feed it wants.</summary>
    public static Refusal NoMunicipality() => new(
        "no-municipality", 400,
        new("自治体コードがないか、正しくありません。", "The municipality code is missing or wrong."),
        new("municipality に6桁の全国地方公共団体コードを付けてください。", "Give its six digits as ?municipality=."));

    /// <summary>Someone of one municipality asks for another's.</summary>
    public static Refusal OtherMunicipality() => new(
        "other-municipality", 403, new("ほかの自治体の内容は見られません。", "You cannot see another municipality's content."));
}
