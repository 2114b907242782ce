using System.Globalization;
using System.Text.Json;
using CityGoals.Postgres;
using Sylvan.Data.Csv;

namespace CityGoals.SignIn.SampleCity;

/// <summary>The made-up city, as its files describe it.</summary>
internal sealed record SampleCityFiles(
    MunicipalityCode Code, string Name, string NameEn, string TimeZone, IReadOnlyList<SampleDepartment> Departments, IReadOnlyList<SamplePost> Posts)
{
    // The list of real codes ends with the prefecture of Okinawa.
    private const int LastPrefecture = 47;

    /// <exception cref="InvalidDataException">The code is one that a real city could have: its people would get the demo password.</exception>
    internal static async Task<SampleCityFiles> ReadAsync(string folder, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(Path.Combine(folder, "municipality.json"));
        using var city = await JsonDocument.ParseAsync(file, cancellationToken: cancellation);
        var code = MunicipalityCode.Parse(Text(city.RootElement, "code"));
        if (int.Parse(code.ToString().AsSpan(0, 2), CultureInfo.InvariantCulture) <= LastPrefecture)
        {
            throw new InvalidDataException($"The sample city's code {code} could be a real city's; prefecture numbers above {LastPrefecture} are free for made-up ones.");
        }

        var name = city.RootElement.GetProperty("name");
        return new SampleCityFiles(
            code, Text(name, "ja"), Text(name, "en"), Text(city.RootElement, "timeZone"),
            await RowsAsync(folder, "departments.csv", SampleDepartment.From, cancellation),
            await RowsAsync(folder, "people.csv", SamplePost.From, cancellation));
    }

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;

    private static async Task<IReadOnlyList<T>> RowsAsync<T>(string folder, string file, Func<Func<string, string>, T> read, CancellationToken cancellation)
    {
        await using var csv = await CsvDataReader.CreateAsync(Path.Combine(folder, file), cancel: cancellation);
        var rows = new List<T>();
        while (await csv.ReadAsync(cancellation)) rows.Add(read(column => csv.GetString(csv.GetOrdinal(column))));
        return rows;
    }
}
