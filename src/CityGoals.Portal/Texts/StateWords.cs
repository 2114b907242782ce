using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Texts;

/// <summary>How far a sheet has come.</summary>
public static class StateWords
{
    /// <summary>The word for a state as the services name it; an unknown one names itself.</summary>
    public static Bilingual Of(string state) => state switch
    {
        "draft" => new("下書き", "Draft"),
        "submitted" => new("提出済み", "Submitted"),
        "returned" => new("差戻し", "Returned"),
        "head-approved" => new("部局長承認済み", "Approved by the head"),
        "approved" => new("承認済み", "Approved"),
        "published" => new("公表済み", "Published"),
        _ => new(state, state),
    };
}
