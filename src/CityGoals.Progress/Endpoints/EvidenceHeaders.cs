namespace CityGoals.Progress.Endpoints;

/// <summary>What a request says of a file beside its bytes, as percent-encoded UTF-8.</summary>
internal static class EvidenceHeaders
{
    /// <summary>The file's name.</summary>
    public const string Name = "X-File-Name";

    /// <summary>Why a report of a closed round is changed.</summary>
    public const string Reason = "X-Reason";

    // Of UTF-16 units.
    private const int LongestReason = 2000;

    /// <summary>The name as the sender has it; empty if there is none.</summary>
    public static string NameOf(HttpRequest request) => Decoded(request, Name);

    /// <summary>The reason without controls, cut where it is too long; empty if there is none.</summary>
    public static string ReasonOf(HttpRequest request)
    {
        var reason = string.Concat(Decoded(request, Reason).Where(letter => letter == '\n' || !char.IsControl(letter))).Trim();
        if (reason.Length <= LongestReason) return reason;
        return reason[..(char.IsHighSurrogate(reason[LongestReason - 1]) ? LongestReason - 1 : LongestReason)];
    }

    private static string Decoded(HttpRequest request, string header) => Uri.UnescapeDataString(request.Headers[header].ToString());
}
