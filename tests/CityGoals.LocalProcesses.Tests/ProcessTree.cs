using System.Globalization;

namespace CityGoals.LocalProcesses.Tests;

/// <summary>Processes as the kernel knows them.</summary>
internal static class ProcessTree
{
    /// <summary>A process, told from a later one of the same number by its start.</summary>
    internal sealed record Process(int Id, int Parent, string Started)
    {
        internal bool IsAlive => Read(Id)?.Started == Started;
    }

    /// <summary>All processes that descend from the one.</summary>
    internal static IReadOnlyList<Process> DescendantsOf(int ancestor)
    {
        var all = Directory.GetDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), out var id) ? Read(id) : null)
            .OfType<Process>()
            .ToLookup(process => process.Parent);
        return [.. Below(ancestor)];

        IEnumerable<Process> Below(int parent) => all[parent].SelectMany(child => Below(child.Id).Prepend(child));
    }

    // Number, (name), state, parent, …, start as the 22nd field; the name may hold spaces and brackets. A zombie is not alive.
    private static Process? Read(int id)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{id}/stat");
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return fields[0] == "Z" ? null : new Process(id, int.Parse(fields[1], CultureInfo.InvariantCulture), fields[19]);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
