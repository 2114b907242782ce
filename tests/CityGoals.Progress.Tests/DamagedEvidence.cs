using CityGoals.Progress.Evidence;
using CsCheck;

namespace CityGoals.Progress.Tests;

/// <summary>Files that were cut, torn or made to confuse: each is taken or refused, and none is an error.</summary>
public sealed class DamagedEvidence
{
    private static readonly byte[][] Whole =
    [
        SampleFiles.Pdf, SampleFiles.Png, "氏名,回数\r\n会田,3\r\n"u8.ToArray(),
        SampleFiles.Office("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "application/xml"),
    ];

    [Fact]
    public void Is_looked_into_without_a_failure() =>
        Gen.Select(Gen.Int[0, Whole.Length - 1], Gen.Int[1, 2000], Gen.Select(Gen.Int[0, 10_000], Gen.Byte).Array[0, 12]).Sample((which, cut, changes) =>
        {
            var torn = Whole[which][..Math.Min(Whole[which].Length, cut)];
            foreach (var (at, value) in changes) torn[at % torn.Length] = value;
            return EvidenceFile.Of("資料.xlsx", torn).IsRefused(out var refusal, out var file) ? refusal.Title.En.Length > 0 : file.Bytes == torn;
        }, iter: 10_000, threads: 1);

    [Fact]
    public void Has_a_name_without_a_failure() =>
        Gen.String[Gen.Char, 0, 400].Sample(name => FileName.Clean(name) is not { } clean || (clean.Length is > 0 and <= FileName.Longest && !clean.Any(char.IsControl) && clean.IndexOfAny(['/', '\\']) < 0), iter: 10_000, threads: 1);
}
