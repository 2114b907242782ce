using System.Text;
using CityGoals.Fiscal;
using CityGoals.Reading.Prose.Periods;
using CityGoals.Reading.Prose.Reports;
using CityGoals.Reading.Prose.Targets;
using CityGoals.Reading.Sheets;
using CityGoals.TestKit;

namespace CityGoals.Benchmarks;

/// <summary>
/// A full reading of each sheet of the sample city on one core: its text form, every period and target, and every report held against its targets and plan. The floor of the same
/// run is one Unicode normalization (NFKC) of the same text. Both in processor time, since what else the machine does is no part of it.
/// </summary>
internal static class ProseReading
{
    private const int WarmUp = 60;
    private const int Rounds = 40;

    internal static async Task RunAsync(TextWriter output)
    {
        var sheets = new List<string>();
        foreach (var file in Directory.EnumerateFiles(SampleCity.Folder, "*.sheet.txt").Order(StringComparer.Ordinal))
        {
            sheets.Add(await File.ReadAllTextAsync(file));
        }

        var (actions, found) = (0, 0);
        for (var round = 0; round < WarmUp; round++)
        {
            (actions, found) = sheets.Select(Read).Aggregate((sum, next) => (sum.Actions + next.Actions, sum.Found + next.Found));
        }

        var (reading, floor) = (TimeSpan.Zero, TimeSpan.Zero);
        var slowest = TimeSpan.Zero;
        foreach (var sheet in sheets)
        {
            var own = ProcessorTime(() => Read(sheet));
            reading += own;
            floor += ProcessorTime(() => _ = sheet.Normalize(NormalizationForm.FormKC));
            slowest = own > slowest ? own : slowest;
        }

        var perSheet = reading / sheets.Count;
        await output.WriteLineAsync($"prose           {sheets.Count} sheets, on average {sheets.Average(sheet => sheet.Length):0} characters and {(double)actions / sheets.Count:0} actions; {found} targets, figures and signals read");
        await output.WriteLineAsync($"prose           {1 / perSheet.TotalSeconds,6:0} sheets/s on one core   (aim >= 250)   {reading / floor:0.0} x one NFKC normalization");
        await output.WriteLineAsync($"prose           {perSheet.TotalMilliseconds,6:0.00} ms a sheet   slowest sheet {slowest.TotalMilliseconds:0.00} ms   (aim <= 4)");
    }

    private static (int Actions, int Found) Read(string text)
    {
        var (actions, found) = (0, 0);
        foreach (var goal in SheetReader.Read(SheetDocument.Parse(text)).Goals)
        {
            foreach (var action in goal.Initiatives.SelectMany(initiative => initiative.Actions))
            {
                actions++;
                found += Read(action, goal.FiscalYear);
            }
        }

        return (actions, found);
    }

    private static int Read(ActionReading action, FiscalYear year)
    {
        var plan = PeriodReader.Read(action.PeriodText.Value, year);
        var targets = TargetReader.Read(action.TargetText.Value, year);
        var midTerm = FigureReader.Read(action.MidReport.Value, null, targets, year);
        var final = FigureReader.Read(action.FinalReport.Value, action.MidReport.Value, targets, year);
        var signals = DriftReader.Read(plan, action.TargetText.Value, action.MidReport.Value, action.FinalReport.Value, year);
        return targets.Count + midTerm.Concat(final).Count(outcome => outcome.Figure is not null) + signals.Count;
    }

    // The mean of many runs: the clock of the processor is coarse.
    private static TimeSpan ProcessorTime(Action run)
    {
        var before = Environment.CpuUsage.TotalTime;
        for (var round = 0; round < Rounds; round++)
        {
            run();
        }

        return (Environment.CpuUsage.TotalTime - before) / Rounds;
    }
}
