extern alias goals;

using System.Diagnostics;
using System.Net.Http.Headers;
using CityGoals.TestKit;
using CityGoals.TestKit.Tokens;
using Npgsql;

namespace CityGoals.Benchmarks;

/// <summary>
/// Lists and sheet pages over HTTP with 10,000, 100,000 and 1,000,000 actions in the database. Three services on three databases are asked in turn for what a random city of theirs has, so that what disturbs one
/// disturbs all; growth is the exponent b of p99 = a × actions^b. The floor reads the same sheet as ready-made JSON by its key, on an open connection, from the largest database.
/// </summary>
internal static class GoalsAtScale
{
    private const int WarmUp = 300;
    private const int Turns = 2_300;

    private static readonly int[] Sizes = [10_000, 100_000, 1_000_000];

    private static readonly (string Name, Func<Sheet, string> Address)[] Pages =
    [
        ("a year's list", sheet => $"/goal-sheets?year={sheet.Year}"),
        ("a department's list", sheet => $"/goal-sheets?year={sheet.Year}&department={sheet.Department}"),
        ("states of a year", sheet => $"/sheet-states?year={sheet.Year}"),
        ("a sheet", sheet => $"/goal-sheets/{sheet.Year}/{sheet.Department}/{sheet.Number}"),
        ("a sheet to edit", sheet => $"/goal-sheets/{sheet.GoalSheetId}"),
        ("the form", sheet => $"/goal-sheets/{sheet.Year}/{sheet.Department}/{sheet.Number}/form"),
        ("a sheet's history", sheet => $"/goal-sheets/{sheet.GoalSheetId}/versions"),
    ];

    private sealed record Sheet(string City, Guid GoalSheetId, int Year, string Department, int Number, AuthenticationHeaderValue Planner);

    internal static async Task RunAsync(TextWriter output)
    {
        var places = new List<Place>();
        foreach (var size in Sizes) places.Add(await Place.MakeAsync(size));
        await output.WriteLineAsync($"scale           {string.Join(", ", places.Select(place => $"{place.Actions:#,0} actions of {place.Cities} cities"))}");
        await using var raw = new NpgsqlConnection(places[^1].Database.Owner);
        await raw.OpenAsync();
        var floor = new List<TimeSpan>();
        foreach (var page in Pages)
        {
            var times = places.Select(_ => new List<TimeSpan>()).ToList();
            for (var turn = 0; turn < Turns; turn++)
            {
                foreach (var (place, series) in places.Zip(times))
                {
                    var sheet = place.Sheets[Random.Shared.Next(place.Sheets.Count)];
                    var time = await place.AskAsync(page.Address(sheet), sheet.Planner);
                    if (turn >= WarmUp) series.Add(time);
                }

                if (floor.Count < Turns) floor.Add(await ReadAsync(raw, places[^1]));
            }

            var (p50, p99) = (times.Select(series => Percentile.Of(series, 0.5)).ToList(), times.Select(series => Percentile.Of(series, 0.99)).ToList());
            await output.WriteLineAsync(
                $"scale           {page.Name,-20} p50 {Row(p50)} ms   p99 {Row(p99)} ms   ratio to floor {p50[^1] / Percentile.Of(floor, 0.5):0.0}   b of p50 {Growth(p50),5:0.000}   b of p99 {Growth(p99),5:0.000} (aim <= 0.05)");
        }

        foreach (var place in places) await place.DisposeAsync();
    }

    private static string Row(IEnumerable<TimeSpan> times) => string.Join(" / ", times.Select(time => $"{time.TotalMilliseconds:0.00}"));

    // Least squares on a double logarithmic scale.
    private static double Growth(IReadOnlyList<TimeSpan> times)
    {
        var (xs, ys) = (Sizes.Select(size => Math.Log(size)).ToList(), times.Select(time => Math.Log(time.TotalMilliseconds)).ToList());
        var (x, y) = (xs.Average(), ys.Average());
        return xs.Zip(ys, (a, b) => (a - x) * (b - y)).Sum() / xs.Sum(a => (a - x) * (a - x));
    }

    private static async Task<TimeSpan> ReadAsync(NpgsqlConnection connection, Place place)
    {
        var sheet = place.Sheets[Random.Shared.Next(place.Sheets.Count)];
        var started = Stopwatch.GetTimestamp();
        await using var command = new NpgsqlCommand("select content::text from goal_sheet_version where municipality_code = $1 and goal_sheet_id = $2", connection)
        {
            Parameters = { new() { Value = sheet.City }, new() { Value = sheet.GoalSheetId } },
        };
        await command.ExecuteScalarAsync();
        return Stopwatch.GetElapsedTime(started);
    }

    private sealed class Place(TestDatabase database, TestService<goals::Program> service, HttpClient http) : IAsyncDisposable
    {
        internal TestDatabase Database => database;

        internal long Actions { get; private set; }

        internal int Cities { get; private set; }

        internal List<Sheet> Sheets { get; } = [];

        internal static async Task<Place> MakeAsync(int actions)
        {
            var database = await TestDatabase.CreateAsync("goals");
            var service = new TestService<goals::Program>("goals", database);
            service.UseKestrel(0);
            service.StartServer();
            var place = new Place(database, service, service.CreateClient());
            var city = new BenchmarkCity(place.Http, 0);
            foreach (var file in Directory.EnumerateFiles(SampleCity.Folder, "*.sheet.txt")) await city.ImportAsync(await File.ReadAllBytesAsync(file));
            await city.PublishAllAsync(2025);
            await MultipliedCity.FillAsync(database, city.Code, actions);
            await place.LookAsync();
            return place;
        }

        internal async Task<TimeSpan> AskAsync(string address, AuthenticationHeaderValue planner)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Authorization = planner;
            var started = Stopwatch.GetTimestamp();
            using var answer = await http.SendAsync(request);
            await answer.Content.ReadAsByteArrayAsync();
            var time = Stopwatch.GetElapsedTime(started);
            answer.EnsureSuccessStatusCode();
            return time;
        }

        public async ValueTask DisposeAsync()
        {
            http.Dispose();
            await service.DisposeAsync();
            await database.DisposeAsync();
        }

        private HttpClient Http => http;

        private async Task LookAsync()
        {
            Actions = await database.ScalarAsync<long>("select count(*) from action");
            await using var connection = new NpgsqlConnection(database.Owner);
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand("select municipality_code::text, goal_sheet_id, fiscal_year, department_code, number from goal_sheet order by random() limit 20000", connection);
            await using var reader = await command.ExecuteReaderAsync();
            var planners = new Dictionary<string, AuthenticationHeaderValue>();
            while (await reader.ReadAsync())
            {
                var city = reader.GetString(0);
                if (!planners.TryGetValue(city, out var planner)) planners.Add(city, planner = TestTokens.For("PlanningOffice", city));
                Sheets.Add(new Sheet(city, reader.GetGuid(1), reader.GetInt32(2), reader.GetString(3), reader.GetInt32(4), planner));
            }

            Cities = planners.Count;
        }
    }
}
