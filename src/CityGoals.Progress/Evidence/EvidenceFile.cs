using System.Security.Cryptography;

namespace CityGoals.Progress.Evidence;

/// <summary>A file of evidence that may be kept.</summary>
/// <param name="Name">Its name, without folders, ending as its kind does.</param>
/// <param name="MediaType">What it is, by its content.</param>
/// <param name="Bytes">All of it.</param>
internal sealed record EvidenceFile(string Name, string MediaType, byte[] Bytes)
{
    /// <summary>What makes two files the same.</summary>
    public byte[] Sha256 { get; } = SHA256.HashData(Bytes);

    /// <summary>The file that came in, or why it cannot be kept. Pure.</summary>
    /// <param name="name">As the sender calls it.</param>
    public static Outcome<EvidenceFile> Of(string name, byte[] bytes)
    {
        if (FileName.Clean(name) is not { } clean) return EvidenceProblems.NoFileName();
        if (bytes.Length == 0) return EvidenceProblems.EmptyFile();
        return EvidenceKind.Of(bytes).IsRefused(out var refusal, out var kind)
            ? refusal
            : new EvidenceFile(FileName.EndingAs(clean, kind.Extensions), kind.MediaTypeOf(clean), bytes);
    }
}
