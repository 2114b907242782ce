using CityGoals.Postgres;
using Microsoft.Extensions.Options;

namespace CityGoals.Goals.Import;

/// <summary>
/// Reads the files of import jobs, one at a time, the municipalities in turn. Any number of replicas share the work. A file that takes too long
/// or is begun too often is refused, so that none can hold up the others.
/// </summary>
internal sealed partial class ImportWorker(
    ImportQueue queue, ImportSignal signal, IOptions<ImportOptions> options, TimeProvider clock, ILogger<ImportWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await ReadWaitingAsync(stoppingToken))
                {
                    // More may have come in meanwhile.
                }

                await signal.WaitAsync(options.Value.Sweep, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // Database away: the files wait, and so do we.
                Waiting(logger, failure.Message);
                await Task.Delay(Retry, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task<bool> ReadWaitingAsync(CancellationToken cancellation)
    {
        var any = false;
        foreach (var municipality in await queue.MunicipalitiesAsync(cancellation))
        {
            any |= await ReadNextAsync(municipality, cancellation);
        }

        return any;
    }

    private async Task<bool> ReadNextAsync(MunicipalityCode municipality, CancellationToken cancellation)
    {
        // Twice the time limit: only a process that died can lose its claim.
        if (await queue.ClaimAsync(municipality, options.Value.TimeLimit * 2, cancellation) is not { } file) return false;
        if (file.Attempts > options.Value.Attempts)
        {
            GivenUp(logger, file.ImportJobId, file.Number, options.Value.Attempts);
            await queue.KeepRefusedAsync(municipality, file, [GoalsProblems.CouldNotBeRead()], cancellation);
            return true;
        }

        try
        {
            var read = await Task.Run(() => ReadFile.Of(file.Bytes, file.FileName, file.FirstMonth), cancellation).WaitAsync(options.Value.TimeLimit, clock, cancellation);
            if (read.IsRefused) await queue.KeepRefusedAsync(municipality, file, read.Refusals, cancellation);
            else await queue.KeepReadAsync(municipality, file, read.Goals, cancellation);
        }
        catch (TimeoutException)
        {
            await queue.KeepRefusedAsync(municipality, file, [GoalsProblems.TookTooLong()], cancellation);
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or Npgsql.NpgsqlException))
        {
            ReadingFailed(logger, failure, file.ImportJobId, file.Number);
            await queue.FreeAsync(municipality, file, cancellation);
        }

        return true;
    }

    [LoggerMessage(1, LogLevel.Warning, "Waiting files cannot be read now: {Reason}")]
    private static partial void Waiting(ILogger logger, string reason);

    [LoggerMessage(2, LogLevel.Error, "Reading file {Number} of import job {Job} failed")]
    private static partial void ReadingFailed(ILogger logger, Exception failure, Guid job, int number);

    [LoggerMessage(3, LogLevel.Error, "File {Number} of import job {Job} was begun {Attempts} times and is given up")]
    private static partial void GivenUp(ILogger logger, Guid job, int number, int attempts);
}
