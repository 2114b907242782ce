using System.IO.Compression;
using System.Text;
using System.Xml;
using CityGoals.Reading.Files;
using CityGoals.Reading.Sheets;
using CityGoals.Reading.Tests.Files;
using CityGoals.TestKit;
using UglyToad.PdfPig;

namespace CityGoals.Benchmarks;

/// <summary>
/// The reading of one department's sheets of the sample city from each kind of file. The floor of Excel and Word is unzipping every part of the same file and stepping through it with
/// a bare XmlReader; of PDF, the text of every page by the bare library; of text, decoding it. Reader and floor alternate; processor time, since what else the machine does is
/// no part of it, and the median ratio of the rounds.
/// </summary>
internal static class FileReading
{
    private const string Sheet = "2025-soumu.sheet.txt";
    private const int Rounds = 15;

    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(300);

    internal static async Task RunAsync(TextWriter output)
    {
        var text = await File.ReadAllBytesAsync(Path.Combine(SampleCity.Folder, Sheet));
        var lines = SheetFile.Read(text, Sheet).Document!.Lines.Select(line => line.Cells.Select(cell => cell.Text).ToList()).ToList();
        var pdf = await PdfFile.OfAsync(lines, CancellationToken.None);
        (string Kind, byte[] Bytes, Action<byte[]> Floor, string Aim)[] files =
        [
            ("xlsx", new XlsxFile().Sheet("総務部", lines).ToBytes(), StepThrough, "   (aim <= 1.5)"),
            ("docx", DocxFile.Of(lines), StepThrough, "   (aim <= 1.5)"),
            ("pdf", pdf, TakeText, ""),
            ("text", text, bytes => Encoding.UTF8.GetString(bytes), ""),
        ];
        foreach (var (kind, bytes, floor, aim) in files)
        {
            var (own, raw, whole) = (new List<TimeSpan>(), new List<TimeSpan>(), new List<TimeSpan>());
            for (var round = -3; round < Rounds; round++)
            {
                var times = (ProcessorTime(() => SheetFile.Read(bytes, kind)), ProcessorTime(() => floor(bytes)), ProcessorTime(() => Goals(bytes, kind)));
                if (round < 0) continue; // warm-up
                own.Add(times.Item1);
                raw.Add(times.Item2);
                whole.Add(times.Item3);
            }

            var ratios = own.Zip(raw, (one, other) => one / other).Order().ToList();
            await output.WriteLineAsync(
                $"files {kind,-4} {bytes.Length / 1024.0,6:0.0} KB   floor {Percentile.Of(raw, 0.5).TotalMilliseconds,7:0.000} ms   reader {Percentile.Of(own, 0.5).TotalMilliseconds,7:0.000} ms   ratio {ratios[Rounds / 2]:0.00}{aim}"
                + $"   with its {Goals(bytes, kind)} goals {1 / Percentile.Of(whole, 0.5).TotalSeconds:0}/s");
        }
    }

    private static int Goals(byte[] bytes, string kind) => SheetReader.Read(SheetFile.Read(bytes, kind).Document!).Goals.Count;

    private static void StepThrough(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes));
        foreach (var part in archive.Entries)
        {
            using var xml = XmlReader.Create(part.Open(), new XmlReaderSettings { CloseInput = true });
            while (xml.Read())
            {
                // Nothing is kept.
            }
        }
    }

    private static void TakeText(byte[] bytes)
    {
        using var document = PdfDocument.Open(bytes);
        foreach (var page in document.GetPages()) _ = page.Text;
    }

    // The mean of a round's runs: the clock of the processor is coarse.
    private static TimeSpan ProcessorTime(Action run)
    {
        var before = Environment.CpuUsage.TotalTime;
        for (var runs = 1; ; runs++)
        {
            run();
            if (Environment.CpuUsage.TotalTime - before is var spent && spent > Round) return spent / runs;
        }
    }
}
