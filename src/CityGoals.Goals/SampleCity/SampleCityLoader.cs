using System.Text.Json;
using CityGoals.Goals.Answers;
using CityGoals.Goals.Endpoints;
using CityGoals.Goals.Import;
using CityGoals.Messaging;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using Microsoft.Extensions.Options;
using Npgsql;

namespace CityGoals.Goals.SampleCity;

/// <summary>
/// Brings in the sample city as its planning office would: the same set-up, import and publication as over HTTP. Every step is
/// safe to repeat, so a second start, or one after a crash half-way, adds only what is missing and publishes nothing twice.
/// </summary>
internal sealed partial class SampleCityLoader(
    IOptions<SampleCityOptions> options, TenantDatabase database, Outbox outbox, TimeProvider clock, ILogger<SampleCityLoader> logger) : BackgroundService
{
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await LoadAsync(options.Value.Folder!, stoppingToken);
                return;
            }
            catch (NpgsqlException failure) when (failure.IsTransient || failure.SqlState is PostgresErrorCodes.UndefinedTable)
            {
                DatabaseAway(logger, failure.Message);
                await Task.Delay(Retry, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The service is of use without its sample.
                NotLoaded(logger, failure, options.Value.Folder!);
                return;
            }
        }
    }

    private async Task LoadAsync(string folder, CancellationToken cancellation)
    {
        var json = await File.ReadAllTextAsync(Path.Combine(folder, "municipality.json"), cancellation);
        var municipality = JsonSerializer.Deserialize<SampleMunicipality>(json, EventJson.Options)!;
        var caller = new Caller(municipality.Code, "sample-city", municipality.Name.Ja, [Roles.PlanningOffice], [], []);
        if (await SetUpAsync(folder, municipality, caller, cancellation) is { } refusal)
        {
            Refused(logger, "municipality.json", refusal.Title.Ja);
            return;
        }

        foreach (var (plan, stated) in SamplePlans.Read(Path.Combine(folder, "plans")))
        {
            var entered = await PutPlan.RunAsync(plan, stated, caller, database, outbox, clock, cancellation);
            if (entered.IsRefused(out var problem, out _)) Refused(logger, stated.Name, problem.Title.Ja);
        }

        foreach (var path in Directory.EnumerateFiles(folder, "*.sheet.txt").Order(StringComparer.Ordinal))
        {
            await ImportAsync(path, municipality.CurrentFiscalYear, caller, cancellation);
        }

        foreach (var year in (int[])[municipality.CurrentFiscalYear - 1, municipality.CurrentFiscalYear]) await AlignAsync(year, municipality.CurrentFiscalYear, caller, cancellation);
    }

    private async Task<Refusal?> SetUpAsync(string folder, SampleMunicipality municipality, Caller caller, CancellationToken cancellation)
    {
        var request = new SetUpMunicipality.Request
        {
            Name = municipality.Name.Ja,
            NameEn = municipality.Name.En,
            FiscalFirstMonth = municipality.FiscalFirstMonth,
            TimeZone = municipality.TimeZone,
            Departments = SampleDepartments.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "departments.csv"), cancellation)),
        };
        return await SetUpMunicipality.RunAsync(request, caller, database, clock, cancellation);
    }

    private async Task ImportAsync(string path, int currentYear, Caller caller, CancellationToken cancellation)
    {
        var name = Path.GetFileName(path);
        var file = new UploadedFile(name, await File.ReadAllBytesAsync(path, cancellation));
        var outcome = await ImportSheets.RunAsync(file, key: null, caller, database, clock, cancellation);
        if (outcome.IsRefused(out var refusal, out var import))
        {
            Refused(logger, name, string.Join(' ', refusal.Cells?.Select(cell => cell.Message) ?? [refusal.Title.Ja]));
            return;
        }

        var published = 0;
        foreach (var sheet in import.Sheets.Where(sheet => !(sheet.FiscalYear == currentYear && sheet.DepartmentCode == options.Value.Drafts)))
        {
            published += await PublishAsync(sheet, caller, cancellation) ? 1 : 0;
        }

        Loaded(logger, name, import.Sheets.Count, published, import.AlreadyImported);
    }

    // Whatever is in doubt, and the drafts, are left for people to look at.
    private async Task AlignAsync(int year, int currentYear, Caller caller, CancellationToken cancellation)
    {
        for (Guid? after = Guid.Empty; after is not null;)
        {
            var page = await ListUndecidedAlignments.RunAsync(year, department: null, after, caller, database, cancellation);
            var sure = page.Alignments
                .Where(one => one.Proposals.Count > 0 && one.Proposals.All(proposal => proposal.Doubts.All(doubt => doubt is "number-only")))
                .Where(one => year != currentYear || one.DepartmentCode != options.Value.Drafts)
                .Select(one => new DecideAlignments.Words
                {
                    GoalSheetId = one.GoalSheetId,
                    Label = one.Label,
                    Text = one.Text,
                    Link = [.. one.Proposals.Select(proposal => proposal.Element.PlanElementId)],
                });
            foreach (var words in sure.Chunk(DecideAlignments.Most)) await DecideAlignments.RunAsync(new(words), caller, database, outbox, clock, cancellation);
            after = page.Next;
        }
    }

    // The key keeps a sheet that a person withdrew later from being published again by the next start.
    private async Task<bool> PublishAsync(GoalSheetSummary sheet, Caller caller, CancellationToken cancellation)
    {
        if (sheet.State != SheetState.Draft) return false;
        var outcome = await PublishGoalSheet.RunAsync(sheet.GoalSheetId, sheet.Revision, $"sample-city {sheet.GoalSheetId}", caller, database, outbox, clock, cancellation);
        return outcome.Refusal is null;
    }

    [LoggerMessage(1, LogLevel.Information, "Sample city: {File} has {Sheets} sheets, {Published} published now (imported before: {Before})")]
    private static partial void Loaded(ILogger logger, string file, int sheets, int published, bool before);

    [LoggerMessage(2, LogLevel.Warning, "Sample city: {File} was refused: {Reason}")]
    private static partial void Refused(ILogger logger, string file, string reason);

    [LoggerMessage(3, LogLevel.Information, "Sample city: the database is not ready yet ({Reason})")]
    private static partial void DatabaseAway(ILogger logger, string reason);

    [LoggerMessage(4, LogLevel.Error, "Sample city: {Folder} could not be loaded")]
    private static partial void NotLoaded(ILogger logger, Exception failure, string folder);
}
