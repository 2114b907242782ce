using System.Globalization;
using CityGoals.Goals.Import;
using CityGoals.Goals.Plans;

namespace CityGoals.Goals.SampleCity;

/// <summary>
/// Reads the sample city's plans: plans.csv with columns plan, file, name_ja, name_en, version_ja, valid_from, valid_to, no quotes, and for each a file as
/// <see cref="PlanFile"/> reads it.
/// </summary>
internal static class SamplePlans
{
    /// <summary>The plans, each under an id that stays the same from start to start.</summary>
    /// <exception cref="FormatException">A plan cannot be read.</exception>
    public static IEnumerable<(Guid PlanId, StatedPlan Plan)> Read(string folder)
    {
        foreach (var (place, line) in File.ReadLines(Path.Combine(folder, "plans.csv")).Skip(1).Index())
        {
            var cells = line.Split(',');
            var file = PlanFile.Read(new UploadedFile(cells[1], File.ReadAllBytes(Path.Combine(folder, cells[1]))));
            if (file.IsRefused(out var refusal, out var elements)) throw new FormatException($"{cells[1]}: {refusal.Cells?[0].MessageEn ?? refusal.Title.En}");
            yield return (Guid.Parse($"01990000-0000-7000-8000-{place + 1:d12}"), new StatedPlan
            {
                Revision = 0,
                Code = cells[0],
                Name = cells[2],
                NameEn = cells[3],
                Version = cells[4],
                ValidFrom = Day(cells[5]),
                ValidTo = cells[6].Length == 0 ? null : Day(cells[6]),
                Elements = elements,
            });
        }
    }

    private static DateOnly Day(string cell) => DateOnly.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
