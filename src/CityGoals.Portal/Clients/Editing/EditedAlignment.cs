using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace CityGoals.Portal.Clients.Editing;

/// <summary>位置付け: the plan as the form names it, and the text beside it.</summary>
public sealed record EditedAlignment(string Label, string Text)
{
    /// <summary>The elements of plans that the person has chosen.</summary>
    [JsonIgnore]
    public IReadOnlyList<Guid> Chosen { get; init; } = [];

    /// <summary>Those that were chosen when the person began.</summary>
    [JsonIgnore]
    public IReadOnlyList<Guid> Seen { get; init; } = [];

    /// <summary>What tells the words that the person began with; empty for words that are new.</summary>
    [JsonIgnore]
    public string Begun { get; init; } = "";

    /// <summary>What tells these words from others.</summary>
    [JsonIgnore]
    public string Digest => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Label}\0{Text}")))[..16];

    /// <summary>What is to be added to what others may have chosen meanwhile; for words that are new, everything.</summary>
    public IReadOnlyList<Guid> Link => Begun == Digest ? [.. Chosen.Except(Seen)] : Chosen;

    /// <summary>What is to be taken away.</summary>
    public IReadOnlyList<Guid> Unlink => Begun == Digest ? [.. Seen.Except(Chosen)] : [];
}
