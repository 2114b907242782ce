using System.Collections.Concurrent;
using System.Threading.Channels;
using CityGoals.Portal.Clients;

namespace CityGoals.Portal.Printing;

/// <summary>
/// The booklets that people have asked this portal for. They are kept for an hour, in memory and in a folder that goes with the process: anybody can ask for one again, and whoever does gets the sheets as they are then.
/// </summary>
public sealed class Booklets(TimeProvider clock) : IDisposable
{
    private const int MostAtOnce = 20;
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<Guid, Booklet> booklets = [];
    private readonly Channel<Guid> waiting = Channel.CreateUnbounded<Guid>();
    private readonly Lazy<string> folder = new(() => Directory.CreateTempSubdirectory("citygoals-booklets-").FullName);

    /// <summary>The booklets to be made, in the order in which they were asked for.</summary>
    public ChannelReader<Guid> Waiting => waiting.Reader;

    /// <summary>Where the file of a booklet goes.</summary>
    public string FileOf(Guid id) => Path.Combine(folder.Value, $"{id}.pdf");

    /// <summary>Takes a booklet in; the same one again changes nothing.</summary>
    public Answer<Booklet> Add(Booklet booklet)
    {
        Forget();
        if (booklets.TryGetValue(booklet.Id, out var known)) return known;
        if (booklets.Values.Count(other => !other.IsOver) >= MostAtOnce) return PrintingProblems.TooBusy();
        booklets[booklet.Id] = booklet;
        waiting.Writer.TryWrite(booklet.Id);
        return booklet;
    }

    /// <summary>A person's own booklet; none after an hour.</summary>
    public Booklet? Find(Guid id, string personId) => Find(id) is { } booklet && booklet.PersonId == personId ? booklet : null;

    /// <summary>A booklet.</summary>
    public Booklet? Find(Guid id) => booklets.TryGetValue(id, out var booklet) && !IsOld(booklet) ? booklet : null;

    /// <summary>Notes how far a booklet has come.</summary>
    public void Note(Booklet booklet) => booklets[booklet.Id] = booklet;

    public void Dispose()
    {
        if (folder.IsValueCreated) Directory.Delete(folder.Value, recursive: true);
    }

    private bool IsOld(Booklet booklet) => booklet.AskedAt + Kept < clock.GetUtcNow();

    private void Forget()
    {
        foreach (var old in booklets.Values.Where(booklet => booklet.IsOver && IsOld(booklet)))
        {
            booklets.TryRemove(old.Id, out _);
            if (old.File is { } file) File.Delete(file);
        }
    }
}
